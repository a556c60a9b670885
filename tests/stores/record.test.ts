/** The store is the record: what is changed by hand in Neo4j, with a new revision, is answered over HTTP without a restart or the files. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { query } from '../../src/store/query.js'
import { foundingKnowledge, startServer, type TestServer } from '../server.js'
import { stores } from '../stores.js'

const neo4j = stores.find(({ name }) => name === 'neo4j')

/** One write of a person's, as they would type it in Neo4j Browser. */
const byHand = (text: string, params: Record<string, string>) => ({
  query: { name: 'by hand', sentence: '', access: 'write' as const, params: Object.keys(params), returns: [], text: () => text },
  params,
})

const document = `{
  graph { revision }
  technology(id: "azure-batch-ai") { name supports { slug } }
  deploymentPaths(trainedIn: "TensorFlow", deployableTo: "edge", asOf: "2018-02-12") { nodes { key } }
}`

describe.skipIf(!neo4j || neo4j.missing)('on Neo4j', () => {
  let server: TestServer
  beforeAll(async () => {
    // The knowledge is given for the first load alone; nothing touches it again. It is the founding document's, which knows one way to the edge.
    server = await startServer({ store: await neo4j!.openEmpty(), knowledge: await foundingKnowledge() })
  })
  afterAll(() => server?.close())

  test('a name, a relation and a step are changed in one transaction, and the answers follow', async () => {
    const before = (await server.ask(document)).data
    expect(before.technology.name).toBe('Azure Batch AI')
    expect(before.technology.supports).not.toContainEqual({ slug: 'docker' })
    expect(before.deploymentPaths.nodes).toHaveLength(1)
    const from = before.graph.revision
    const to = 'by-hand'
    await server.store.write([
      byHand("MATCH (n:Portolan {revision: $from}) SET n.revision = $to, n.key = $to + '/' + n.id", { from, to }),
      byHand("MATCH (n:Technology {key: $to + '/technology:azure-batch-ai'}) SET n.nameEn = 'Batch AI by hand'", { to }),
      byHand(
        `MATCH (a:Technology {key: $to + '/technology:azure-batch-ai'}), (b:Technology {key: $to + '/technology:docker'})
         CREATE (a)-[:SUPPORTS {sources: [], locators: []}]->(b)`,
        { to },
      ),
      byHand("MATCH (s:Step {key: $to + '/step:model-management-to-container'}) SET s.retired = '2018-01-01'", { to }),
      byHand("MATCH (g:Portolan:Graph {key: 'graph'}) SET g.current = $to", { to }),
    ])
    await server.look()
    const after = (await server.ask(document)).data
    expect(after.graph.revision).toBe(to)
    expect(after.technology.name).toBe('Batch AI by hand')
    expect(after.technology.supports).toContainEqual({ slug: 'docker' })
    expect(after.deploymentPaths.nodes).toEqual([])
    expect(await server.store.read(query('current'))).toMatchObject([{ revision: to }])

    // A fact that is written by hand without its source is what the query for analysts is for.
    await server.store.write([
      byHand("CREATE (:Portolan:Technology {id: 'technology:by-hand', kind: 'TOOL', revision: $to, key: $to + '/technology:by-hand'})", {
        to,
      }),
    ])
    expect(await server.store.read(query('analysis/uncited'), { revision: to })).toEqual([{ id: 'technology:by-hand', kind: 'TOOL' }])
  })
})
