/** The whole graph of a store as plain values, for tests that ask what a load has left; and queries that only tests send. */
import type { Knowledge } from '../../src/knowledge/entity.js'
import { load } from '../../src/knowledge/load.js'
import { validKnowledge } from '../../src/knowledge/valid.js'
import { openEmbedded } from '../../src/store/embedded.js'
import type { Query } from '../../src/store/query.js'
import type { Batch, Json, Row, Store } from '../../src/store/store.js'
import { changed, directoryOf, put } from '../knowledge/directory.js'

/** A query of the test's own, as no file of the product says it. */
export const adHoc = (text: string, access: 'read' | 'write' = 'read'): Query => ({
  name: 'of a test',
  sentence: '',
  access,
  params: [],
  returns: [],
  text: () => text,
})

/** One statement, in a transaction of its own. */
export const run = (store: Store, text: string, params: Record<string, unknown> = {}): Promise<void> =>
  store.write([{ query: adHoc(text, 'write'), params }])

export interface Graph {
  nodes: string[]
  relationships: string[]
}

/** What is ours: of one revision, or of all and the pointer too. */
export const graphIn = (store: Store, revision?: string): Promise<Graph> =>
  dump(store, revision ? `n:Portolan AND n.revision = '${revision}'` : 'n:Portolan')

/** What is not ours, with every relationship that leaves it. */
export const foreignIn = (store: Store): Promise<Graph> => dump(store, 'NOT n:Portolan')

async function dump(store: Store, which: string): Promise<Graph> {
  const nodes = await store.read<{ labels: string[]; properties: Row }>(
    adHoc(`MATCH (n) WHERE ${which} RETURN labels(n) AS labels, properties(n) AS properties`),
  )
  const relationships = await store.read(
    adHoc(
      `MATCH (n)-[r]->(m) WHERE ${which}
       RETURN coalesce(n.key, n.id) AS from, type(r) AS type, properties(r) AS properties, coalesce(m.key, m.id) AS to`,
    ),
  )
  return {
    nodes: nodes.map(({ labels, properties }) => canonical({ labels: labels.sort(), properties })).sort(),
    relationships: relationships.map(canonical).sort(),
  }
}

/** The same text for the same value, whatever order its keys are in. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  )
}

/** The graph that this knowledge gives where nothing was before. */
export async function freshGraph(knowledge: Knowledge): Promise<Graph> {
  const store = openEmbedded({ timeout: 30_000 })
  await load(store, knowledge)
  const graph = await graphIn(store)
  await store.close()
  return graph
}

/** A small knowledge, and a second one that differs in a name, a relation, a statement, a date, a step, and in what there is at all. */
export async function twoKnowledges(): Promise<{ a: Knowledge; b: Knowledge }> {
  const [a, b] = await Promise.all([directoryOf(changed({})), directoryOf(changed(ofB))])
  return { a: await validKnowledge([a]), b: await validKnowledge([b]) }
}

const ofB = {
  'technologies/python.yaml': undefined,
  'technologies/julia.yaml': `
    id: julia
    kind: LANGUAGE
    name: Julia
    cites: { manual: [1, 2] }`,
  'technologies/flow.yaml': (text: string) =>
    [
      put('name: Flow', 'name: Flow 2'),
      put('introduced: { date: 2015-11-09', 'introduced: { date: 2016-01-02'),
      put('to: [python]', 'to: [julia]'),
      put('languages: [python]', 'languages: [julia]'),
      put('en: It is free.', 'en: It costs nothing.'),
      put('to: flow-model', 'to: flow-file'),
    ].reduce((changing, change) => change(changing), text),
  'technologies/dock.yaml': put('from: [flow-model]', 'from: [flow-file]'),
  'formats/flow-model.yaml': undefined,
  'formats/flow-file.yaml': `
    id: flow-file
    kind: NATIVE
    name: { en: Flow file, ko: Flow 파일 }
    cites: { manual: [2] }
    lifecycle: { undated: Not stated. }`,
}

/** The store as `change` makes it see its writes: to count them, to fail one, to stop before one or after it. */
export const withWrites = (store: Store, change: (write: () => Promise<void>, batches: Batch[]) => Promise<void>): Store => ({
  name: store.name,
  read: (query, params) => store.read(query, params),
  write: batches => change(() => store.write(batches), batches),
  close: () => store.close(),
})
