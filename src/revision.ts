/** The revision that is served: read whole into memory, and replaced when the store's pointer moves. */

import { PortolanError } from './errors.js'
import { currentRevision } from './knowledge/load.js'
import { Names } from './names.js'
import { readNetwork } from './routes/build-network.js'
import { type Network } from './routes/network.js'
import { readSearch, type SearchIndex } from './search.js'
import { query } from './store/query.js'
import type { Store } from './store/store.js'
import { Vocabulary } from './vocabulary.js'

/** One revision, as a request holds it from its first query to its last. */
export interface Revision {
  id: string
  network: Network
  names: Names
  search: SearchIndex
  vocabulary: Vocabulary
}

export async function readRevision(store: Store, id: string): Promise<Revision> {
  const network = await readNetwork(store, id)
  if (network.things.size === 0) throw new Error(`the store has nothing of revision ${id}`)
  const sources = await store.read<{ id: string }>(query('source-names'), { revision: id })
  return {
    id,
    network,
    names: new Names(
      network,
      sources.map(source => source.id),
    ),
    search: await readSearch(store, network),
    vocabulary: await Vocabulary.read(store, network),
  }
}

export interface Follower {
  /** The revision to answer from. */
  current(): Revision
  /** Looks at once. */
  look(): Promise<void>
  stop(): void
  /** The store answered the last look. */
  isReached(): boolean
}

/** Follows the store's pointer, looking every `seconds`. A look that fails is told and tried again; the last revision goes on. */
export async function followRevisions(
  store: Store,
  seconds: number,
  told: { moved?: (to: Revision) => void; failed?: (error: unknown) => void } = {},
): Promise<Follower> {
  const first = await currentRevision(store)
  if (first === null) throw new Error('the store has no revision to serve')
  let served = await readRevision(store, first)
  let looking: Promise<void> | null = null
  let reached = true

  const look = async () => {
    const id = await currentRevision(store)
    reached = true
    if (id === null || id === served.id) return
    served = await readRevision(store, id)
    told.moved?.(served)
  }
  /** One look at a time: a slow one is joined, not repeated. */
  const lookOnce = () => {
    looking ??= look()
      .catch((error: unknown) => {
        reached = !(error instanceof PortolanError)
        told.failed?.(error)
      })
      .finally(() => {
        looking = null
      })
    return looking
  }
  const timer = setInterval(lookOnce, seconds * 1000)
  timer.unref()
  return { current: () => served, look: lookOnce, stop: () => clearInterval(timer), isReached: () => reached }
}
