/** The store behind Bolt: Neo4j by its own driver, with managed transactions (which retry) and a time-out that the server keeps. */
import neo4j, { type ManagedTransaction, Neo4jError } from 'neo4j-driver'
import { PortolanError } from '../errors.js'
import type { Query } from './query.js'
import type { Batch, Json, Params, Store } from './store.js'

export interface Neo4jOptions {
  /** `bolt://`, `neo4j://` (clusters and Aura: reads go to followers), with `+s` for TLS. */
  uri: string
  username?: string
  password?: string
  /** The server's default database where it is left out. */
  database?: string
  /** Milliseconds after which the server ends a read. */
  timeout: number
  /** Milliseconds for which a transaction is tried again while the server cannot be reached. */
  retry?: number
}

/** A load writes the whole knowledge in one transaction: it may take longer than a read. */
const writeTimeout = 10 * 60_000

export function openNeo4j({ uri, username, password, database, timeout, retry = 5_000 }: Neo4jOptions): Store {
  const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(username ?? 'neo4j', password), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: retry,
    connectionAcquisitionTimeout: 10_000,
    connectionTimeout: 5_000,
    userAgent: 'portolan',
  })
  return {
    name: 'neo4j',
    read: <T>(query: Query, params: Params = {}) =>
      inSession('READ', session => session.executeRead(transaction => run<T>(transaction, query, params), { timeout })),
    write: (batches: Batch[]) =>
      inSession('WRITE', session =>
        session.executeWrite(
          async transaction => {
            for (const { query, params } of batches) await run(transaction, query, params ?? {})
          },
          { timeout: writeTimeout },
        ),
      ),
    close: () => driver.close(),
  }

  async function inSession<T>(access: 'READ' | 'WRITE', work: (session: ReturnType<typeof driver.session>) => Promise<T>): Promise<T> {
    const session = driver.session({ database, defaultAccessMode: access === 'READ' ? neo4j.session.READ : neo4j.session.WRITE })
    try {
      return await work(session)
    } catch (error) {
      throw translated(error, timeout)
    } finally {
      await session.close()
    }
  }
}

async function run<T>(transaction: ManagedTransaction, query: Query, params: Params): Promise<T[]> {
  const result = await transaction.run(query.text('neo4j'), params)
  return result.records.map(record => plain(record.toObject()) as T)
}

/** JSON of what the driver gives: our queries return lists, maps and scalars only, so a driver's class in a row is a defect. */
function plain(value: unknown): Json {
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? Number(value) : (value as Json)
  if (Array.isArray(value)) return value.map(plain)
  if (Object.getPrototypeOf(value) !== Object.prototype)
    throw new Error(`a query returned a ${value.constructor.name}: return maps, lists and scalars`)
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]))
}

/** The driver's error as one of our catalogue, where it is no defect of ours. */
function translated(error: unknown, timeout: number): unknown {
  if (!(error instanceof Neo4jError)) return error
  if (/TransactionTimedOut/.test(error.code)) return new PortolanError('STORE_TIMEOUT', `Neo4j took longer than ${timeout} ms.`, {}, error)
  if (/Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|Forbidden)/.test(error.code))
    return new PortolanError('STORE_UNAVAILABLE', 'Neo4j refused the sign-in. Set NEO4J_USERNAME and NEO4J_PASSWORD.', {}, error)
  if (/DatabaseNotFound/.test(error.code))
    return new PortolanError('STORE_UNAVAILABLE', 'Neo4j has no database of that name. Set NEO4J_DATABASE.', {}, error)
  if (error.code === 'ServiceUnavailable' || error.code === 'SessionExpired' || /TransientError\.(Cluster|Database)/.test(error.code))
    return new PortolanError('STORE_UNAVAILABLE', 'Neo4j cannot be reached.', {}, error)
  if (/TransientError\.General/.test(error.code))
    return new PortolanError('STORE_UNAVAILABLE', 'Neo4j cannot answer now: it lacks memory, or is changing over.', {}, error)
  if (/responded HTTP/.test(error.message))
    return new PortolanError('STORE_UNAVAILABLE', 'NEO4J_URI names a port that speaks HTTP; Bolt is by default on 7687.', {}, error)
  // The driver's own, without a code: the pool is closed, or gave no connection in time. Where none is in use, none could be made.
  if (/acquisition timed out/.test(error.message) && !/Active conn count = 0\b/.test(error.message))
    return new PortolanError('STORE_UNAVAILABLE', 'Neo4j has more to do than it can; ask again later.', {}, error)
  if (error.code === 'N/A') return new PortolanError('STORE_UNAVAILABLE', 'Neo4j cannot be reached.', {}, error)
  return error
}
