/** A store for the reads of one request: few at once, so that no request takes all connections, and none after its time is up. */
import { PortolanError } from './errors.js'
import type { Query } from './store/query.js'
import type { Params, Store } from './store/store.js'

/** Reads of one request that run beside each other. */
const mostAtOnce = 10

/** `timeout`: milliseconds; a read that began within them runs on to the store's own time-out. */
export function forOneRequest(store: Store, timeout: number): Store {
  const began = performance.now()
  let running = 0
  const waiting: (() => void)[] = []
  return {
    ...store,
    async read<T>(query: Query, params?: Params) {
      if (running >= mostAtOnce) await new Promise<void>(resolve => waiting.push(resolve))
      else running++
      try {
        // A revision is kept as long as a request may take: what reads longer could read one that is being taken away.
        if (performance.now() - began > timeout)
          throw new PortolanError('STORE_TIMEOUT', `The request took longer than ${timeout} ms. Ask for less at once.`)
        return await store.read<T>(query, params)
      } finally {
        const next = waiting.shift()
        if (next) next()
        else running--
      }
    },
  }
}
