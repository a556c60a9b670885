/** The port to a graph database: four members. Everything above it deals in query files and plain JSON rows. */
import type { Query } from './query.js'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type Row = Record<string, Json>
export type Params = Record<string, unknown>

/** One query of a write, with its parameters. */
export interface Batch {
  query: Query
  params?: Params
}

/**
 * A store of the graph. Its errors are `PortolanError`s: STORE_UNAVAILABLE where it cannot be reached, STORE_TIMEOUT where it took
 * too long; anything else is a defect of ours and stays as it came.
 */
export interface Store {
  /** As `GraphInfo.store` shows it, and as a folder of better query variants is called: `neo4j`, `embedded`. */
  readonly name: string
  /** The rows of a query that changes nothing. Rows hold JSON values only: no driver integers, nodes, paths or dates. */
  read<T = Row>(query: Query, params?: Params): Promise<T[]>
  /** All batches in one transaction, in their order, or none of them. */
  write(batches: Batch[]): Promise<void>
  close(): Promise<void>
}
