/** Finds a `.cypher` file by name, checks its header, and gives its text: a store's own variant where there is one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const cypherDirectory = fileURLToPath(new URL('../../cypher/', import.meta.url))

export interface Query {
  /** The path below `cypher/`, without its ending: `technologies`, `write/nodes/step`. */
  name: string
  /** What comes back, in a sentence. */
  sentence: string
  access: 'read' | 'write'
  params: string[]
  /** The columns of a read. */
  returns: string[]
  /** The text for the store of that name. */
  text(store: string): string
}

const found = new Map<string, Query>()

/** The query of that name. A file that is absent, or whose header says something else than its text, is an error at first use. */
export function query(name: string): Query {
  const known = found.get(name)
  if (known) return known
  const plain = readFileSync(join(cypherDirectory, `${name}.cypher`), 'utf8')
  const variants = new Map<string, string>()
  for (const store of ['neo4j']) {
    const file = join(cypherDirectory, store, `${name}.cypher`)
    if (existsSync(file)) variants.set(store, readFileSync(file, 'utf8'))
  }
  const header = readHeader(name, plain)
  for (const [store, text] of variants) checkVariant(name, store, header, readHeader(`${store}/${name}`, text))
  const loaded = { name, ...header, text: (store: string) => variants.get(store) ?? plain }
  found.set(name, loaded)
  return loaded
}

/** The names of all queries of the folder, variants aside. */
export function allQueries(): string[] {
  return (readdirSync(cypherDirectory, { recursive: true }) as string[])
    .filter(file => file.endsWith('.cypher') && !/^(neo4j|setup)\b/.test(file))
    .map(file => file.replaceAll('\\', '/').replace(/\.cypher$/, ''))
    .sort()
}

/** The statements of a store's `setup.cypher`: constraints and indexes, each run by itself since no store takes them beside data. */
export function setupQueries(store: string): Query[] {
  const own = join(cypherDirectory, store, 'setup.cypher')
  const text = readFileSync(existsSync(own) ? own : join(cypherDirectory, 'setup.cypher'), 'utf8').replace(comments, '')
  const statements = text.split(';').map(statement => statement.trim())
  return statements.filter(Boolean).map((statement, index) => ({
    name: `setup ${index + 1}`,
    sentence: '',
    access: 'write',
    params: [],
    returns: [],
    text: () => statement,
  }))
}

/** The embedded engine has no read-only queries: a read that writes is refused here. */
const writingClause = /(?<![.$:`\w])(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD\s+CSV)\b/i
const comments = /^\s*\/\/.*$/gm

function readHeader(name: string, text: string): Omit<Query, 'name' | 'text'> {
  const lines = text
    .split('\n')
    .filter(line => line.startsWith('//'))
    .map(line => line.replace(/^\/\/ ?/, ''))
  const tag = (start: string) => lines.filter(line => line.startsWith(start)).map(line => line.slice(start.length).trim())
  const access = tag('@access')[0]
  if (access !== 'read' && access !== 'write')
    throw new Error(`cypher/${name}.cypher: its header must say "@access read" or "@access write"`)
  const params = tag('@param').map(line => line.split(/\s/)[0]!)
  const used = new Set([...text.replace(comments, '').matchAll(/\$([A-Za-z]\w*)/g)].map(match => match[1]!))
  const wrong = [...params.filter(param => !used.has(param)), ...[...used].filter(param => !params.includes(param))]
  if (wrong.length > 0) throw new Error(`cypher/${name}.cypher: declared and used parameters differ in ${wrong.join(', ')}`)
  const returns = tag('@returns')
    .flatMap(line => line.split(/,\s*/))
    .filter(Boolean)
  if (access === 'read' && returns.length === 0) throw new Error(`cypher/${name}.cypher: its header must name the columns, "@returns a, b"`)
  const writing = access === 'read' && text.replace(comments, '').match(writingClause)
  if (writing) throw new Error(`cypher/${name}.cypher: it says "@access read", but its text has ${writing[0]}`)
  const sentence = lines.filter(line => !line.startsWith('@')).join(' ')
  if (sentence === '') throw new Error(`cypher/${name}.cypher: its header must begin with a sentence on what comes back`)
  return { sentence, access, params, returns }
}

function checkVariant(name: string, store: string, plain: Omit<Query, 'name' | 'text'>, own: Omit<Query, 'name' | 'text'>): void {
  if (`${plain.params}` !== `${own.params}` || `${plain.returns}` !== `${own.returns}`)
    throw new Error(`cypher/${store}/${name}.cypher: its parameters and columns must be those of cypher/${name}.cypher`)
}
