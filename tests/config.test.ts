/** Settings: what the environment says, what is taken where it is silent, and the sentence for each that is wrong. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Config, ConfigError, readConfig } from '../src/config.js'

type Env = Record<string, string | undefined>
const seed = fileURLToPath(new URL('../seed', import.meta.url))
const uri = 'bolt://localhost:7687'

test('nothing is set', () => {
  expect(readConfig({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    knowledge: [seed],
    dataDir: resolve('.portolan'),
    revisionPoll: 5,
    logLevel: 'info',
    neo4j: undefined,
    storeTimeout: 20_000,
    requestTimeout: 30_000,
  })
})

test('an empty setting is one that is not set, as in a compose file', () => {
  const names = ['PORT', 'HOST', 'KNOWLEDGE', 'DATA_DIR', 'REVISION_POLL', 'LOG_LEVEL']
  const neo4j = ['NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE']
  expect(readConfig(Object.fromEntries([...names, ...neo4j].map(name => [name, ''])))).toEqual(readConfig({}))
  expect(readConfig({ NEO4J_URI: uri, NEO4J_USERNAME: '', NEO4J_PASSWORD: '', NEO4J_DATABASE: '' }).neo4j).toEqual({ uri })
})

test.each<[Env, Partial<Config>]>([
  [{ PORT: '0' }, { port: 0 }],
  [{ PORT: '65535' }, { port: 65_535 }],
  [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
  [{ KNOWLEDGE: '/seed' }, { knowledge: ['/seed'] }],
  [{ KNOWLEDGE: 'seed, /our platforms ,other' }, { knowledge: [resolve('seed'), '/our platforms', resolve('other')] }],
  [{ DATA_DIR: '/var/lib/portolan' }, { dataDir: '/var/lib/portolan' }],
  [{ DATA_DIR: 'data' }, { dataDir: resolve('data') }],
  [{ REVISION_POLL: '1' }, { revisionPoll: 1 }],
  [{ REVISION_POLL: '86400' }, { revisionPoll: 86_400 }],
  [{ LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
  [{ NEO4J_URI: uri }, { neo4j: { uri } }],
  [{ NEO4J_URI: 'neo4j+s://abc.databases.neo4j.io' }, { neo4j: { uri: 'neo4j+s://abc.databases.neo4j.io' } }],
  [{ NEO4J_URI: 'bolt+ssc://[::1]:7687/' }, { neo4j: { uri: 'bolt+ssc://[::1]:7687/' } }],
  [
    { NEO4J_URI: uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'a b,c', NEO4J_DATABASE: 'charts' },
    { neo4j: { uri, username: 'neo4j', password: 'a b,c', database: 'charts' } },
  ],
  [{ NEO4J_URI: uri, NEO4J_PASSWORD: 'secret' }, { neo4j: { uri, password: 'secret' } }],
])('%o is read', (env, expected) => {
  expect(readConfig(env)).toMatchObject(expected)
})

describe('what is wrong is one sentence that names the setting, its value and what it should be', () => {
  const port = 'it must be a whole number from 0 to 65535.'
  const poll = 'it must be a whole number from 1 to 86400.'
  const levels = 'it must be one of fatal, error, warn, info, debug, trace, silent.'
  const directories = 'it must be one or more directories with commas between.'
  const address = 'it must be an address such as bolt://localhost:7687 or neo4j+s://<id>.databases.neo4j.io.'
  test.each<[Env, string]>([
    ...['abc', '-1', '65536', '4000.5', '4e3', '0x10', ' 4000', '４０００'].map((value): [Env, string] => [{ PORT: value }, port]),
    ...['0', '86401', '1.5', '5s', 'NaN'].map((value): [Env, string] => [{ REVISION_POLL: value }, poll]),
    ...['loud', 'INFO', 'verbose'].map((value): [Env, string] => [{ LOG_LEVEL: value }, levels]),
    ...['a,,b', ',', 'a, ', ' '].map((value): [Env, string] => [{ KNOWLEDGE: value }, directories]),
    ...['http://x', 'localhost:7687', 'bolt://', 'bolt:/x', 'bolt+x://x', 'neo4j://a/b', 'bolt://a b'].map((value): [Env, string] => [
      { NEO4J_URI: value },
      address,
    ]),
  ])('%o', (env, sentence) => {
    const [[name, value]] = Object.entries(env) as [[string, string]]
    expect(() => readConfig(env)).toThrow(ConfigError)
    expect(() => readConfig(env)).toThrow(new ConfigError(`${name} is "${value}"; ${sentence}`))
  })

  test.each(['NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'])('%s without NEO4J_URI', name => {
    expect(() => readConfig({ [name]: 'neo4j' })).toThrow(
      new ConfigError(`${name} is set, but NEO4J_URI is not; set it to the database's address, such as ${uri}.`),
    )
  })

  test('NEO4J_USERNAME without NEO4J_PASSWORD', () => {
    expect(() => readConfig({ NEO4J_URI: uri, NEO4J_USERNAME: 'neo4j' })).toThrow(
      new ConfigError('NEO4J_USERNAME is set, but NEO4J_PASSWORD is not; set both, or neither for a database without sign-in.'),
    )
  })

  test('a password is in no sentence', () => {
    for (const env of [{ NEO4J_PASSWORD: 'secret' }, { NEO4J_URI: 'http://x', NEO4J_PASSWORD: 'secret' }])
      expect(() => readConfig(env)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') }))
  })
})

describe('a name that is none of ours', () => {
  const warned = (...names: string[]) => {
    const lines: string[] = []
    readConfig(Object.fromEntries(names.map(name => [name, 'x'])), line => lines.push(line))
    return lines
  }

  test('is pointed out, with the one that it resembles', () => {
    expect(warned('NEO4J_URL')).toEqual(['NEO4J_URL is no setting of Portolan and is not read. Was NEO4J_URI meant?'])
    expect(warned('NEO4J_PASSWORT')).toEqual(['NEO4J_PASSWORT is no setting of Portolan and is not read. Was NEO4J_PASSWORD meant?'])
    expect(warned('NEO4J_DATABSE')).toEqual(['NEO4J_DATABSE is no setting of Portolan and is not read. Was NEO4J_DATABASE meant?'])
  })

  test('is left alone where it is the database’s own, a test’s, or of no concern', () => {
    expect(warned('NEO4J_AUTH', 'NEO4J_HOME', 'NEO4J_server_memory_heap_max__size', 'NEO4J_TEST_URI', 'AURA_INSTANCEID', 'PATH')).toEqual(
      [],
    )
  })
})
