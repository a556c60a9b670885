/** The store in the process: Grafeo, an embedded Cypher engine, in one file on disk or in memory. */
import grafeo from '@grafeo-db/js'
import { PortolanError } from '../errors.js'
import type { Query } from './query.js'
import type { Batch, Params, Store } from './store.js'

export interface EmbeddedOptions {
  /** The file; without it the graph lives in memory alone. */
  file?: string
  /** After this many milliseconds a read's answer is given up. The engine cannot end the query itself. */
  timeout: number
  /** Rows of a query without ORDER BY come in random order: for tests. */
  shuffleUnordered?: boolean
}

/** Opens the file, or makes it. Throws `EmbeddedFileError` where it is held by another process, damaged or not to be written. */
export function openEmbedded({ file, timeout, shuffleUnordered }: EmbeddedOptions): Store {
  const database = open(file, { shuffleUnordered })
  let closed = false
  return {
    name: 'embedded',
    async read<T>(query: Query, params: Params = {}) {
      refuseClosed()
      if (query.access !== 'read') throw new Error(`${query.name} writes`)
      const result = await within(timeout, database.executeCypher(query.text('embedded'), params))
      return result.toArray() as T[]
    },
    async write(batches: Batch[]) {
      refuseClosed()
      // Schema statements take no transaction; they come alone.
      if (batches.length === 1) await database.executeCypher(batches[0]!.query.text('embedded'), batches[0]!.params ?? {})
      else await inTransaction(batches)
      // Without a checkpoint each load leaves its log behind: 60 reloads were measured to add 23 MB.
      if (file) database.walCheckpoint()
    },
    async close() {
      if (!closed) database.close()
      closed = true
    },
  }

  /** After `close` the engine itself takes queries, and what they write is nowhere. */
  function refuseClosed(): void {
    if (closed) throw new PortolanError('STORE_UNAVAILABLE', 'The embedded store is closed.')
  }

  async function inTransaction(batches: Batch[]): Promise<void> {
    const transaction = database.beginTransaction()
    try {
      for (const { query, params } of batches) await transaction.executeCypher(query.text('embedded'), params ?? {})
      transaction.commit()
    } catch (error) {
      if (transaction.isActive) transaction.rollback()
      throw error
    }
  }
}

/** Why the file of the embedded store could not be opened. */
export class EmbeddedFileError extends Error {
  constructor(
    readonly reason: 'held' | 'damaged' | 'unwritable',
    message: string,
    cause: unknown,
  ) {
    super(message, { cause })
  }
}

function open(file: string | undefined, options: { shuffleUnordered?: boolean }) {
  if (!file) return grafeo.GrafeoDB.create(undefined, options)
  try {
    return grafeo.GrafeoDB.create(file, options)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // X001 is any error of the system's, the lock of another process among them.
    if (/cannot be locked/.test(message)) throw new EmbeddedFileError('held', `The store file ${file} is in use by another process.`, error)
    if (/X001/.test(message))
      throw new EmbeddedFileError('unwritable', `The store file ${file} cannot be written: ${systemError(message)}.`, error)
    throw new EmbeddedFileError('damaged', `The store file ${file} cannot be opened: ${message}`, error)
  }
}

/** The system's own words, without the engine's around them: "Permission denied (os error 13)". */
const systemError = (message: string) => message.match(/[^:]*\(os error \d+\)/)?.[0].trim() ?? message

async function within<T>(timeout: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PortolanError('STORE_TIMEOUT', `The store took longer than ${timeout} ms.`)), timeout)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
