/** The environment as a typed configuration. What is wrong stops the start with a sentence that says which setting and what it should be. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nearest } from './nearest.js'

export interface Config {
  port: number
  host: string
  /** The directories of knowledge files; the later ones are overlays over the first. */
  knowledge: string[]
  /** Where the embedded store keeps its file. */
  dataDir: string
  /** Seconds between two looks for a new revision. */
  revisionPoll: number
  logLevel: string
  /** Present where NEO4J_URI is: the server then works on that database. */
  neo4j?: { uri: string; username?: string; password?: string; database?: string }
  /** Milliseconds that one read of the store may take. */
  storeTimeout: number
  /** Milliseconds that one request may take, the store's reads included. */
  requestTimeout: number
}

/** A setting that is wrong: its message is one sentence for the person who set it. */
export class ConfigError extends Error {}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const neo4jNames = ['NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE']
/** Names that belong to others: Aura's credentials file has the two AURA ones beside them, and our own tests theirs. */
const foreignNames = /^(NEO4J_TEST_.*|NEO4J_AUTH|NEO4J_HOME|NEO4J_CONF|NEO4J_EDITION|NEO4J_PLUGINS|NEO4J_(server|dbms|db)_.*)$/
/** The knowledge that comes with the software. */
export const ownSeed = fileURLToPath(new URL('../seed', import.meta.url))

/** Reads the settings. `warn` is told what looks like a slip but stops nothing. Throws `ConfigError`. */
export function readConfig(env: Record<string, string | undefined>, warn: (line: string) => void = () => {}): Config {
  for (const name of Object.keys(env)) {
    if (!name.startsWith('NEO4J_') || neo4jNames.includes(name) || foreignNames.test(name)) continue
    warn(`${name} is no setting of Portolan and is not read. Was ${nearest(name, neo4jNames, 1)[0] ?? 'NEO4J_URI'} meant?`)
  }
  const logLevel = env.LOG_LEVEL || 'info'
  if (!logLevels.includes(logLevel)) throw new ConfigError(`LOG_LEVEL is "${logLevel}"; it must be one of ${logLevels.join(', ')}.`)
  return {
    port: wholeNumber(env, 'PORT', 4000, 0, 65_535),
    host: env.HOST || '127.0.0.1',
    knowledge: directories(env.KNOWLEDGE),
    dataDir: resolve(env.DATA_DIR || '.portolan'),
    revisionPoll: wholeNumber(env, 'REVISION_POLL', 5, 1, 86_400),
    logLevel,
    neo4j: neo4jSettings(env),
    storeTimeout: 20_000,
    requestTimeout: 30_000,
  }
}

function wholeNumber(env: Record<string, string | undefined>, name: string, standard: number, least: number, most: number): number {
  const text = env[name]
  if (text === undefined || text === '') return standard
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new ConfigError(`${name} is "${text}"; it must be a whole number from ${least} to ${most}.`)
  return value
}

function directories(text: string | undefined): string[] {
  if (!text) return [ownSeed]
  const list = text.split(',').map(part => part.trim())
  if (list.some(part => part === ''))
    throw new ConfigError(`KNOWLEDGE is "${text}"; it must be one or more directories with commas between.`)
  return list.map(part => resolve(part))
}

function neo4jSettings(env: Record<string, string | undefined>): Config['neo4j'] {
  const uri = env.NEO4J_URI
  if (!uri) {
    const without = neo4jNames.find(name => env[name])
    if (without)
      throw new ConfigError(`${without} is set, but NEO4J_URI is not; set it to the database's address, such as bolt://localhost:7687.`)
    return undefined
  }
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s]+\/?$/.test(uri))
    throw new ConfigError(
      `NEO4J_URI is "${uri}"; it must be an address such as bolt://localhost:7687 or neo4j+s://<id>.databases.neo4j.io.`,
    )
  if (env.NEO4J_USERNAME && env.NEO4J_PASSWORD === undefined)
    throw new ConfigError('NEO4J_USERNAME is set, but NEO4J_PASSWORD is not; set both, or neither for a database without sign-in.')
  return {
    uri,
    username: env.NEO4J_USERNAME || undefined,
    password: env.NEO4J_PASSWORD || undefined,
    database: env.NEO4J_DATABASE || undefined,
  }
}
