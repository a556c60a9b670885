/** Two revisions loaded in turn beside readers that send many queries a request: every answer is of one revision, whole. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Knowledge } from '../../src/knowledge/entity.js'
import { load, revisionOf } from '../../src/knowledge/load.js'
import { openNeo4j } from '../../src/store/neo4j.js'
import type { Store } from '../../src/store/store.js'
import { foundingKnowledge, startServer, type TestServer } from '../server.js'
import { neo4jUnderTest, stores } from '../stores.js'

/** Names, texts, relations, steps, counts, pages, search and ways: over a dozen queries, some from memory, most of the store. */
const document = `{
  graph { revision technologies steps statements }
  technology(id: "azure-batch-ai") {
    name
    supports { name statements { text } }
    statements { text citations { locator source { title } } }
    steps { id description conditions { text } technologies { name } }
  }
  technologies(first: 10) { totalCount nodes { name statements { text } } }
  search(query: "batch") { nodes { name } }
  deploymentPaths(trainedIn: "azure-batch-ai", deployableTo: "edge", asOf: "2018-02-12", first: 100) { nodes { key } }
}`

/** The seed with another name and text everywhere, one relation and one step fewer. */
function differing(a: Knowledge): Knowledge {
  const b = structuredClone(a)
  for (const thing of [...b.technologies, ...b.formats, ...b.targets]) {
    thing.name = { en: `${thing.name.en} (B)`, ko: `${thing.name.ko} (B)` }
    for (const { text } of thing.statements) text.en = `${text.en} (B)`
  }
  for (const technology of b.technologies) {
    technology.steps = technology.steps.filter(({ id }) => id !== 'batch-ai-caffe')
    if (technology.id === 'azure-batch-ai') technology.relations = technology.relations.filter(({ kind }) => kind !== 'SUPPORTS')
  }
  for (const source of b.sources) source.title = `${source.title} (B)`
  return b
}

describe.each(stores)('$name', ({ name, missing, openEmpty }) => {
  let server: TestServer
  let a: Knowledge
  let b: Knowledge
  /** On Neo4j a load comes from another process, over connections of its own. */
  let loader: Store
  beforeAll(async () => {
    if (missing) return
    a = await foundingKnowledge()
    b = differing(a)
    server = await startServer({ store: await openEmpty(), knowledge: a })
    loader = name === 'neo4j' ? openNeo4j({ ...neo4jUnderTest(), timeout: 30_000 }) : server.store
  })
  afterAll(async () => {
    if (loader !== server?.store) await loader?.close()
    await server?.close()
  })

  test.skipIf(missing)('no answer is of two revisions', { timeout: 120_000 }, async () => {
    /** What is answered at rest. */
    const atRest = new Map<string, string>()
    for (const knowledge of [b, a]) {
      await load(loader, knowledge)
      await server.look()
      atRest.set(revisionOf(knowledge), JSON.stringify(await server.ask(document)))
    }
    const [first, second] = [...atRest.values()] as [string, string]
    expect(first).not.toBe(second)
    for (const answer of [first, second]) expect(JSON.parse(answer)).not.toHaveProperty('errors')

    const counts = new Map<string, number>()
    const total = () => [...counts.values()].reduce((sum, count) => sum + count, 0)
    let loading = true
    const underWay = new Set<Promise<unknown>>()
    const read = async () => {
      while (loading) {
        const asked = server.ask(document)
        underWay.add(asked)
        const answer = await asked
        underWay.delete(asked)
        const { revision } = answer.data.graph
        if (JSON.stringify(answer) !== atRest.get(revision))
          expect(answer, 'beside a load').toEqual(JSON.parse(atRest.get(revision) ?? '{}'))
        counts.set(revision, (counts.get(revision) ?? 0) + 1)
      }
    }
    /** As `seed` waits: the server has seen the new revision, and what it had begun before has ended. */
    const untilUnread = async () => {
      await server.look()
      await Promise.all(underWay)
    }
    const write = async () => {
      const enough = () => [...atRest.keys()].every(revision => (counts.get(revision) ?? 0) > 30) && total() > 100
      try {
        for (let turn = 0; turn < 6 || !enough(); turn++) await load(loader, turn % 2 ? a : b, { untilUnread })
      } finally {
        loading = false
      }
    }
    await Promise.all([write(), ...[1, 2, 3, 4].map(read)])
    expect([...counts.keys()].sort()).toEqual([...atRest.keys()].sort())
    expect(total()).toBeGreaterThan(100)
  })

  test.skipIf(missing)('a reader that is slow finds its revision until it is let go, and no other one', async () => {
    await load(loader, a)
    await server.look()
    // Held back on its way: it took the revision before the load, and sends its queries after the pointer has moved.
    let askedWhileWaiting = ''
    await load(loader, b, {
      untilUnread: async () => void (askedWhileWaiting = (await server.ask('{ technology(id: "caffe") { name } }')).data.technology.name),
    })
    expect(askedWhileWaiting).toBe('Caffe')
    await server.look()
    expect((await server.ask('{ technology(id: "caffe") { name } }')).data.technology.name).toBe('Caffe (B)')
  })
})
