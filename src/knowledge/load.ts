/** Writes the knowledge into a store: a new revision beside the old one, then the pointer, then the old one goes. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cypherDirectory, query, setupQueries } from '../store/query.js'
import type { Batch, Store } from '../store/store.js'
import type { Knowledge } from './entity.js'
import { type GraphRows, graphRows } from './rows.js'
import { knowledgeJsonSchema } from './schema-json.js'

export interface LoadOptions {
  /** Told each stage in a line. */
  say?: (line: string) => void
  /** Waits until no request can still be using the old revision. Left out where nobody reads. */
  untilUnread?: () => Promise<void>
  /** A digest of the files that the knowledge was read from (`filesDigest`); empty where it comes from elsewhere. */
  files?: string
}
export interface Loaded {
  revision: string
  /** Null where the store had none of ours. */
  previous: string | null
  /** False: the store already held this revision, and nothing was written. */
  changed: boolean
}

/** A revision of which the store holds nodes. */
interface Held {
  revision: string
  nodes: number
}

const rowsPerBatch = 1000

/** Loads the knowledge. Whatever fails or is killed on the way leaves the store with one revision, whole. */
export async function load(
  store: Store,
  knowledge: Knowledge,
  { say = () => {}, untilUnread = async () => {}, files = '' }: LoadOptions = {},
): Promise<Loaded> {
  const rows = graphRows(knowledge)
  const revision = revisionOfRows(rows)
  const layout = layoutDigest()
  // With the revision: who gives the graph another one by hand has not changed the files.
  const from = `${revision} of ${files}`
  for (const statement of setupQueries(store.name)) await store.write([{ query: statement }])
  const [current] = await store.read<Current>(query('current'))
  const previous = current?.revision ?? null
  const changed = previous !== revision || current?.layout !== layout
  // What is there now, and nothing that comes meanwhile: another load may be writing its own.
  const others = (await store.read<Held>(query('revisions'))).filter(held => held.revision !== revision)
  if (changed) {
    say(
      `Writing revision ${revision}${previous ? ` beside ${previous}` : ''}: ${count(rows.nodes)} nodes, ${count(rows.relationships)} relationships.`,
    )
    try {
      await store.write(writing(rows, revision))
    } catch (error) {
      // Another process has written the same revision meanwhile, whole as each is: it is ours as well.
      if (!/already exists|V001|ConstraintValidation/.test(String(error))) throw error
      const [held] = (await store.read<Held>(query('revisions'))).filter(one => one.revision === revision)
      if (held?.nodes !== count(rows.nodes)) throw error
    }
    await store.write([{ query: query('write/current'), params: { revision, layout, files: from } }])
    say(`Revision ${revision} is the current one.`)
  } else if (current?.files !== from) {
    // The same content in other files: the next start need not read them.
    await store.write([{ query: query('write/current'), params: { revision, layout, files: from } }])
  }
  if (others.length > 0) {
    await untilUnread()
    await clear(store, others, say)
  }
  return { revision, previous, changed }
}

interface Current {
  revision: string
  layout: string
  files: string | null
}

/** The revision that the store serves, if it came from just these files by just this code; null where they have to be read to know. */
export async function revisionFrom(store: Store, files: string | null): Promise<string | null> {
  const [current] = await store.read<Current>(query('current'))
  return current && current.files === `${current.revision} of ${files}` && current.layout === layoutDigest() ? current.revision : null
}

/** The revision that the store serves, or null. */
export async function currentRevision(store: Store): Promise<string | null> {
  const [current] = await store.read<{ revision: string }>(query('current'))
  return current?.revision ?? null
}

/** The revision that these files would give. */
export const revisionOf = (knowledge: Knowledge): string => revisionOfRows(graphRows(knowledge))

const revisionOfRows = ({ nodes, relationships }: GraphRows): string => digest(JSON.stringify([[...nodes], [...relationships]]))

/** Every batch of the one transaction that writes a revision. What an earlier life of the same revision left is taken away in it. */
function writing(rows: GraphRows, revision: string): Batch[] {
  const batches: Batch[] = [{ query: query('write/clear-revision'), params: { revision } }]
  for (const [name, nodes] of rows.nodes)
    for (const part of parts(nodes))
      batches.push({
        query: query(name),
        params: {
          rows: part.map(properties => ({ properties: { ...present(properties), revision, key: `${revision}/${properties.id}` } })),
        },
      })
  for (const [name, relationships] of rows.relationships)
    for (const part of parts(relationships))
      batches.push({
        query: query(name),
        params: {
          rows: part.map(({ from, to, properties }) => ({
            from: `${revision}/${from}`,
            to: `${revision}/${to}`,
            properties: present(properties),
          })),
        },
      })
  return batches
}

/** Takes away the revision that was replaced, and what killed loads have left; none that another load has made current meanwhile. */
async function clear(store: Store, others: Held[], say: (line: string) => void): Promise<void> {
  const current = await currentRevision(store)
  for (const { revision, nodes } of others) {
    if (revision === current) continue
    await store.write([{ query: query('write/clear-revision'), params: { revision } }])
    say(`Revision ${revision} is taken away (${nodes} nodes).`)
  }
}

/** How revisions are written: where this differs, the same content is written again. */
function layoutDigest(): string {
  const files = (readdirSync(join(cypherDirectory, 'write'), { recursive: true }) as string[])
    .filter(file => file.endsWith('.cypher'))
    .sort()
  const paths = [...files.map(file => join('write', file)), 'setup.cypher', join('neo4j', 'setup.cypher')]
  const texts = paths.map(path => readFileSync(join(cypherDirectory, path), 'utf8'))
  return digest(JSON.stringify([texts, knowledgeJsonSchema()]))
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
const present = (properties: object) =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && value !== null))
const count = (lists: Map<string, unknown[]>) => [...lists.values()].reduce((sum, list) => sum + list.length, 0)

function* parts<T>(list: T[]): Generator<T[]> {
  for (let from = 0; from < list.length; from += rowsPerBatch) yield list.slice(from, from + rowsPerBatch)
}
