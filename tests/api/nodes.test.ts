/** Anything again by its id. */
import { expect, test } from 'vitest'
import { onEachStore } from './serve.js'

const ids = [
  'technology:azure-notebooks',
  'format:python-model',
  'target:web-service-in-a-container',
  'environment:edge',
  'phase:data-preparation-and-modeling',
  'step:azure-notebooks-python',
  'refusal:studio-web-service-not-on-premises',
  'statement:technology/azure-notebooks/free',
  'source:azure-ml-technology-choices-2018',
]

onEachStore(api => {
  test.each([
    ['Technology', ids[0]],
    ['ModelFormat', ids[1]],
    ['DeploymentTarget', ids[2]],
    ['Environment', ids[3]],
    ['Phase', ids[4]],
    ['Step', ids[5]],
    ['Refusal', ids[6]],
    ['Statement', ids[7]],
    ['Source', ids[8]],
  ])('a %s', async (type, id) => {
    expect(await api.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).toEqual({ node: { __typename: type, id } })
  })

  test('many at once stand in the order asked, null where there is nothing, repeats kept', async () => {
    const asked = [...ids.toReversed(), 'technology:nothing', ids[5], 'nothing:at-all', '', ids[0], ids[0]]
    const { nodes } = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: asked })
    const known = (id: string | undefined) => (ids.includes(id!) ? { id } : null)
    expect(nodes).toEqual(asked.map(known))
    expect(nodes.filter((node: unknown) => node === null)).toHaveLength(3)
    expect(await api.ask('{ nodes(ids: []) { id } }')).toEqual({ nodes: [] })
  })

  test('what the store keeps for itself is nothing', async () => {
    for (const id of ['event:technology/azure-notebooks/retired/0', 'graph', 'graph:graph', ':', 'technology:'])
      expect(await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null })
  })

  test('every id that an answer gives fetches the same thing again', async () => {
    const { technology, deploymentTargets } = await api.ask(`{
      technology(id: "Azure Notebooks") { id statements { id citations { source { id } } } steps { id inputs { id } output { ... on Node { id } } } phases { id } relations { to { id } } }
      deploymentTargets { nodes { id environments { id } refusals { id statement { id } } steps { id technologies { id } } } }
    }`)
    const given = [...new Set([...JSON.stringify([technology, deploymentTargets]).matchAll(/"id":"([^"]+)"/g)].map(match => match[1]!))]
    expect(given.length).toBeGreaterThan(50)
    const { nodes } = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: given })
    expect(nodes).toEqual(given.map(id => ({ id })))
  })

  test('more than a thousand at once are an error that says the limit', async () => {
    const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    expect((await api.ask(document, { ids: Array(1000).fill(ids[0]) })).nodes).toHaveLength(1000)
    expect(await api.refused(document, { ids: Array(1001).fill(ids[0]) })).toEqual({
      message: 'ids is 1001; it must be from 0 to 1000.',
      code: 'LIMIT_OUT_OF_RANGE',
      ...{ argument: 'ids', value: 1001, least: 0, most: 1000 },
    })
  })
})
