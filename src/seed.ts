/** Replaces the knowledge in the store by that of the files, while servers go on reading it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Config, ConfigError } from './config.js'
import { filesDigest } from './knowledge/files-digest.js'
import { load } from './knowledge/load.js'
import { validKnowledge } from './knowledge/valid.js'
import { openStore } from './store/open.js'
import { query } from './store/query.js'
import type { Store } from './store/store.js'

export async function seed(
  config: Config,
  { besideOtherData, say }: { besideOtherData: boolean; say: (line: string) => void },
): Promise<number> {
  const knowledge = await validKnowledge(config.knowledge)
  const { store, isCache, where } = openStore(config, say)
  try {
    say(`Store: ${where}`)
    await refuseForeign(store, besideOtherData)
    // A server takes the new revision within one poll; what it began before goes on for a request's time at most.
    const seconds = 2 * config.revisionPoll + (config.requestTimeout + config.storeTimeout) / 1000
    const untilUnread = async () => {
      // The file of the embedded store is held by this process alone.
      if (isCache) return
      say(
        `The old revision is taken away in ${seconds} s, when no request can still be using it. Stopping before loses nothing: the next load takes it away.`,
      )
      await sleep(seconds * 1000)
    }
    const { revision, previous, changed } = await load(store, knowledge, {
      say,
      untilUnread,
      files: (await filesDigest(config.knowledge)) ?? '',
    })
    say(changed ? `Done: ${previous ?? 'nothing'} → ${revision}.` : `The store has revision ${revision} already; nothing is written.`)
    return 0
  } finally {
    await store.close()
  }
}

/** A database that holds other nodes may be somebody's: they are left alone, but only on purpose do we write beside them. */
export async function refuseForeign(store: Store, besideOtherData: boolean): Promise<void> {
  const [foreign] = await store.read<{ nodes: number }>(query('foreign-nodes'))
  if (besideOtherData || !foreign || foreign.nodes === 0) return
  throw new ConfigError(
    `The database holds ${foreign.nodes} nodes that are not Portolan's. Nothing was written. To load beside them (they are left as they are): npm run seed -- --beside-other-data`,
  )
}
