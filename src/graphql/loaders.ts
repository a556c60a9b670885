/** What one request asks of the store, gathered: one query a relation a level, whatever the size of the page. */
import DataLoader from 'dataloader'
import { query } from '../store/query.js'
import type { Store } from '../store/store.js'

/** A node of the graph with its properties: what object types are made of. */
export interface GraphNode {
  id: string
  slug?: string
  [property: string]: unknown
}
export interface CitationRow {
  source: string
  locator: string | null
}
export interface RelationRow {
  kind: string
  from: string
  to: string
  exhaustive: boolean | null
  sources: string[]
  locators: string[]
}
/** What the API says of a node that lacks it: loading writes all of these, a person who changes the graph by hand may not. */
const defaults: Record<string, object> = {
  technology: { aliases: [] },
  phase: { aliases: [] },
  environment: { aliases: [] },
  format: { aliases: [], extensions: [], live: false },
  target: { aliases: [], interfaces: [] },
  step: { saves: false, official: false, lossy: false, evidence: 'STATED' },
}
const complete = (node: GraphNode): GraphNode => ({ ...defaults[node.id.slice(0, node.id.indexOf(':'))], ...node })

export type Loaders = ReturnType<typeof createLoaders>

/** Loaders of one request over one revision. */
export function createLoaders(store: Store, revision: string) {
  const nodes = new DataLoader<string, GraphNode | null>(async ids => {
    const rows = await store.read<{ id: string; properties: GraphNode }>(query('nodes'), { revision, ids })
    const found = new Map(rows.map(row => [row.id, complete(row.properties)]))
    return ids.map(id => found.get(id) ?? null)
  })

  const neighbours = new Map<string, DataLoader<string, GraphNode[]>>()
  /** The nodes that a relationship of this type leads to, or comes from, in the order of lists. */
  function related(direction: 'to' | 'from', type: string): DataLoader<string, GraphNode[]> {
    const key = `${direction} ${type}`
    let loader = neighbours.get(key)
    if (!loader) {
      loader = new DataLoader(async ids => {
        const rows = await store.read<{ owner: string; properties: GraphNode }>(query(`neighbours-${direction}`), { revision, ids, type })
        const whole = rows.map(({ owner, properties }) => ({ owner, node: complete(properties) }))
        for (const { node } of whole) nodes.prime(node.id, node)
        return collected(ids, whole, ({ node }) => node)
      })
      neighbours.set(key, loader)
    }
    return loader
  }

  return {
    nodes,
    related,
    relations: new DataLoader<string, RelationRow[]>(async ids =>
      collected(ids, await store.read<RelationRow & { owner: string }>(query('relations'), { revision, ids }), row => row),
    ),
    citations: new DataLoader<string, CitationRow[]>(async ids =>
      collected(ids, await store.read<CitationRow & { owner: string }>(query('citations'), { revision, ids }), row => row),
    ),
  }
}

function collected<Row extends { owner: string }, T>(ids: readonly string[], rows: Row[], pick: (row: Row) => T): T[][] {
  const lists = new Map<string, T[]>(ids.map(id => [id, []]))
  for (const row of rows) lists.get(row.owner)?.push(pick(row))
  return ids.map(id => lists.get(id)!)
}
