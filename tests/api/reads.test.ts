/** How often the store is read: once a relation a level, whatever the size of the page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.js'
import { startServer, type TestServer } from '../server.js'
import { stores } from '../stores.js'

/** A store that tells each read: the query's name and, where it is asked for relationships of one type, that. */
function counted(store: Store): { store: Store; reads: string[] } {
  const reads: string[] = []
  return {
    reads,
    store: {
      ...store,
      read: (query, params) => {
        reads.push(params?.type ? `${query.name} ${params.type}` : query.name)
        return store.read(query, params)
      },
    },
  }
}

/** What is asked of each technology, and the reads that it takes besides those of the list: one a relation a level. */
const asked: [fields: string, reads: string[]][] = [
  ['slug name lifecycle { state } traits { free }', []],
  ['phases { slug name }', ['neighbours-to USED_IN']],
  ['includes { slug }', ['neighbours-to INCLUDES']],
  ['includes { languages { slug } }', ['neighbours-to INCLUDES', 'neighbours-to SUPPORTS_LANGUAGE']],
  ['lifecycle { events { date } }', ['neighbours-to HAS_EVENT']],
  ['citations { locator source { title } }', ['citations', 'nodes']],
  ['statements { text citations { source { title } } }', ['neighbours-to STATES', 'citations', 'nodes']],
  ['steps { id lifecycle { state } }', ['neighbours-from BY']],
  [
    'steps { technologies { slug } inputs { slug } output { ... on Node { id } } citations { source { title } } }',
    ['neighbours-from BY', 'neighbours-to BY', 'neighbours-from INPUT_OF', 'neighbours-to OUTPUT', 'citations', 'nodes'],
  ],
]

/** As `asked`, of what is read one after the other instead of at once. */
const tooMany: typeof asked = [
  ['relations { kind exhaustive }', ['relations']],
  ['relations { kind from { slug } to { slug } citations { source { title } } }', ['relations', 'nodes']],
]

for (const { name, missing, openEmpty } of stores)
  describe.skipIf(missing)(name, () => {
    let server: TestServer
    let reads: string[]
    beforeAll(async () => {
      const { store, reads: told } = counted(await openEmpty())
      reads = told
      server = await startServer({ store })
    })
    afterAll(() => server?.close())

    const readsOf = async (document: string, variables: Record<string, unknown> = {}) => {
      reads.length = 0
      const { data, errors } = await server.ask(document, variables)
      expect(errors).toBeUndefined()
      return { data, reads: [...reads].sort() }
    }

    const forEach = (fields: string) => `query ($first: Int) { technologies(first: $first) { nodes { ${fields} } } }`

    const onlyThese = async (fields: string, expected: string[]) => {
      const [few, many] = [await readsOf(forEach(fields), { first: 5 }), await readsOf(forEach(fields), { first: 50 })]
      expect(many.data.technologies.nodes.length).toBeGreaterThan(5 * few.data.technologies.nodes.length)
      expect(many.reads).toEqual(few.reads)
      expect(few.reads).toEqual(['technologies', 'nodes', ...expected].sort())
    }
    test.each(asked)('technologies { %s }', onlyThese)
    test.each(tooMany)('technologies { %s }', onlyThese)

    test('relations: as many reads for 50 as for 5', async () => {
      for (const [fields] of tooMany)
        expect((await readsOf(forEach(fields), { first: 50 })).reads).toEqual((await readsOf(forEach(fields), { first: 5 })).reads)
    })

    test('all of it in one document takes no more reads than each alone, for 50 as for 5', async () => {
      const deep = forEach(asked.map(([fields]) => fields).join('\n'))
      const most = ['technologies', 'nodes', ...asked.flatMap(([, expected]) => expected)]
      for (const first of [5, 50]) {
        const { reads } = await readsOf(deep, { first })
        expect(new Set(reads)).toEqual(new Set(most))
        expect(reads.length).toBeLessThanOrEqual(most.length)
        for (const name of new Set(reads)) {
          const count = (list: string[]) => list.filter(read => read === name).length
          expect(count(reads), name).toBeLessThanOrEqual(count(most))
        }
      }
    })

    test('things by their ids, found, or on a path: one read of nodes', async () => {
      const ids = (await readsOf('{ technologies(first: 30) { nodes { id } } }')).data.technologies.nodes.map(
        ({ id }: { id: string }) => id,
      )
      expect((await readsOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).reads).toEqual(['nodes'])
      expect((await readsOf('{ search(query: "Azure", first: 30) { nodes { id } } }')).reads).toEqual(['nodes'])
      expect((await readsOf('{ steps(first: 30) { nodes { id } } }')).reads).toEqual(['nodes'])
    })

    const paths = (fields: string) => `query ($first: Int) {
      deploymentPaths(trainedIn: "Python", deployableTo: "cloud", asOf: "2018-02-12", where: { distinct: false }, first: $first) { nodes { ${fields} } }
    }`
    test.each([
      ['key rank { steps } conversions alternatives', []],
      ['formats { slug } technologies { slug } target { slug } origin { id } end { ... on Node { id } }', ['nodes']],
      ['sources { slug }', ['citations', 'nodes']],
    ])('paths { %s }', async (fields, expected) => {
      const [one, many] = [await readsOf(paths(fields), { first: 1 }), await readsOf(paths(fields), { first: 20 })]
      expect(many.data.deploymentPaths.nodes.length).toBeGreaterThan(3)
      expect(many.reads).toEqual(one.reads)
      expect(many.reads).toEqual(expected.sort())
    })

    test('paths { steps }: as many reads for many as for one', async () => {
      const steps = paths(
        'steps { input { slug } output { ... on Node { id } } step { technologies { slug } citations { source { slug } } } }',
      )
      const [one, many] = [await readsOf(steps, { first: 1 }), await readsOf(steps, { first: 20 })]
      expect(many.reads).toEqual(one.reads)
    })

    test('paths { steps }: step, input and output are read at once, and not one after the other', async () => {
      const { reads } = await readsOf(paths('steps { step { id } input { slug } output { ... on Node { id } } }'), { first: 20 })
      expect(reads).toEqual(['nodes'])
    })
  })
