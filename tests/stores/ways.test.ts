/** The route network against plain Cypher: the same ways in the same order, for every origin and end of the founding document, on each store. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { load } from '../../src/knowledge/load.js'
import { readNetwork } from '../../src/routes/build-network.js'
import type { Network } from '../../src/routes/network.js'
import { emptyWhere, typeOf } from '../../src/routes/question.js'
import { findWays } from '../../src/routes/search.js'
import { atOnce } from '../../src/routes/work.js'
import { query } from '../../src/store/query.js'
import type { Store } from '../../src/store/store.js'
import { foundingKnowledge } from '../server.js'
import { stores } from '../stores.js'

const founding = 'source:azure-ml-technology-choices-2018'
const questions = [
  { asOf: '2018-02-12', trainedOn: '2018-02-12', sources: [founding], maxConversions: 3 },
  { asOf: '2026-11-23', trainedOn: '2018-02-12', sources: [founding], maxConversions: 0 },
]

describe.each(stores)('$name', ({ missing, openEmpty }) => {
  let store: Store
  let network: Network
  beforeAll(async () => {
    if (missing) return
    store = await openEmpty()
    const { revision } = await load(store, await foundingKnowledge())
    network = await readNetwork(store, revision)
  })
  afterAll(() => store?.close())

  test.skipIf(missing).each(questions)('as of $asOf, trained on $trainedOn', { timeout: 120_000 }, async question => {
    const { asOf, trainedOn, sources, maxConversions } = question
    const things = [...network.things.keys()]
    const origins = things.filter(id => ['technology', 'format'].includes(typeOf(id)))
    const ends = things.filter(id => ['target', 'environment'].includes(typeOf(id)))
    const where = { ...emptyWhere, maxConversions, sources: sources ?? [], distinct: false }
    let ways = 0
    for (const origin of origins)
      for (const end of [...ends, 'technology:docker', 'format:python-model']) {
        if (origin === end) continue
        const asked = { revision: network.revision, origin, end, asOf, trainedOn, maxConversions, sources }
        const rows = await store.read<{ key: string }>(query('deployment-paths'), asked)
        const found = atOnce(pace => findWays(network, { origin, end, where, asOf, trainedOn }, 100, pace)).ways
        const told = found.map(({ key, rank: { inactive, ...rank } }) => ({ key, ...rank }))
        expect(told, `${origin} → ${end}`).toEqual(rows)
        ways += rows.length
      }
    // A network and a query that both fall silent would agree too.
    expect(ways).toBeGreaterThan(100)
  })
})
