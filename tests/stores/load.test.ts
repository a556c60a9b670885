/** Loading, on each store: idempotent, whole or not at all, beside what is not ours, and beside another load. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/config.js'
import type { Knowledge } from '../../src/knowledge/entity.js'
import { currentRevision, load, revisionOf } from '../../src/knowledge/load.js'
import { refuseForeign } from '../../src/seed.js'
import { query } from '../../src/store/query.js'
import type { Batch, Store } from '../../src/store/store.js'
import { stores } from '../stores.js'
import { adHoc, foreignIn, freshGraph, type Graph, graphIn, run, twoKnowledges, withWrites } from './graph.js'

let a: Knowledge
let b: Knowledge
let graphOfA: Graph
let graphOfB: Graph
beforeAll(async () => {
  ;({ a, b } = await twoKnowledges())
  ;[graphOfA, graphOfB] = await Promise.all([freshGraph(a), freshGraph(b)])
})

/** The three transactions of a load by the query that each begins with; constraints and indexes aside. */
const stageOf = (batches: Batch[]) => {
  const [{ query: first }, ...others] = batches as [Batch, ...Batch[]]
  if (first.name.startsWith('setup')) return 'setup'
  if (first.name === 'write/current') return 'pointer'
  return others.length > 0 ? 'writing' : 'clearing'
}
const revisionsIn = async (store: Store) => (await store.read<{ revision: string }>(query('revisions'))).map(({ revision }) => revision)

class Killed extends Error {}
/** A store whose process ends before a transaction, or after it and before anybody hears of it. */
const killedAt = (store: Store, when: 'before' | 'after', stage: string) =>
  withWrites(store, async (write, batches) => {
    const here = stageOf(batches) === stage
    if (here && when === 'before') throw new Killed()
    await write()
    if (here) throw new Killed()
  })

describe.each(stores)('$name', ({ missing, openEmpty }) => {
  let store: Store
  beforeEach(async ({ skip }) => {
    if (missing) skip(missing)
    store = await openEmpty()
  })
  afterEach(async () => {
    if (!store) return
    await run(store, 'MATCH (n) WHERE NOT n:Portolan DETACH DELETE n')
    await store.close()
  })

  test('two knowledges differ in the graph, and the graph is that of the reference', async () => {
    expect(graphOfA).not.toEqual(graphOfB)
    expect(graphOfA.nodes.length).toBeGreaterThan(10)
    expect(await load(store, a)).toEqual({ revision: revisionOf(a), previous: null, changed: true })
    expect(await graphIn(store)).toEqual(graphOfA)
  })

  test('loading twice changes nothing, and writes nothing', async () => {
    await load(store, a)
    const stages: string[] = []
    const counted = withWrites(store, (write, batches) => {
      stages.push(stageOf(batches))
      return write()
    })
    expect(await load(counted, a)).toEqual({ revision: revisionOf(a), previous: revisionOf(a), changed: false })
    expect(new Set(stages)).toEqual(new Set(['setup']))
    expect(await graphIn(store)).toEqual(graphOfA)
  })

  test('what is gone from the knowledge is gone from the graph, and what is new is there', async () => {
    await load(store, a)
    expect(await load(store, b)).toEqual({ revision: revisionOf(b), previous: revisionOf(a), changed: true })
    expect(await graphIn(store)).toEqual(graphOfB)
    await load(store, a)
    expect(await graphIn(store)).toEqual(graphOfA)
  })

  test('says each stage in a line', async () => {
    const lines: string[] = []
    await load(store, a, { say: line => lines.push(line) })
    await load(store, b, { say: line => lines.push(line) })
    expect(lines.map(line => line.replaceAll(revisionOf(a), 'A').replaceAll(revisionOf(b), 'B').replace(/\d+/g, '#'))).toEqual([
      'Writing revision A: # nodes, # relationships.',
      'Revision A is the current one.',
      'Writing revision B beside A: # nodes, # relationships.',
      'Revision B is the current one.',
      'Revision A is taken away (# nodes).',
    ])
  })

  test('another layout is loaded again, though the content is the same', async () => {
    await load(store, a)
    await run(store, "MATCH (g:Portolan:Graph {key: 'graph'}) SET g.layout = 'of an earlier release'")
    await run(store, 'MATCH (n:Portolan:Technology) REMOVE n.nameKo')
    expect(await load(store, a)).toEqual({ revision: revisionOf(a), previous: revisionOf(a), changed: true })
    expect(await graphIn(store)).toEqual(graphOfA)
  })

  describe('beside what is not ours', () => {
    // Our labels, our ids, our keys and our revisions, without the one label that makes a node ours.
    beforeEach(async () => {
      const labels = ['Technology', 'Step', 'Source', 'ModelFormat', 'DeploymentTarget', 'Statement', 'Phase', 'Environment']
      for (const revision of [revisionOf(a), revisionOf(b)]) {
        const same = `{id: 'technology:flow', key: '${revision}/technology:flow', slug: 'flow', nameEn: 'Foreign', revision: '${revision}'}`
        await run(
          store,
          `CREATE ${labels.map(label => `(${label.toLowerCase()}:${label} ${same})`).join(', ')},
                  (:Graph {key: 'graph', current: '${revision}'}),
                  (step)-[:BY {since: 1}]->(technology), (technology)-[:STATES]->(statement), (modelformat)-[:INPUT_OF]->(step)`,
        )
      }
      await run(store, "CREATE (:Film {title: 'Alien', tags: ['a', 'b']})-[:SHOWN_IN {year: 1979}]->(:Cinema {id: 'technology:flow'})")
    })

    test('nodes, relationships and properties of others are left exactly as they were', async () => {
      const before = await foreignIn(store)
      expect(before.nodes).toHaveLength(20)
      expect(before.relationships).toHaveLength(7)
      for (const knowledge of [a, b, b, a]) await load(store, knowledge)
      expect(await foreignIn(store)).toEqual(before)
      expect(await graphIn(store)).toEqual(graphOfA)
    })

    test('nothing of others is in an answer', async () => {
      const { revision } = await load(store, a)
      const page = { revision, after: null, before: null, fromEnd: false, limit: 100 }
      expect(await store.read(query('graph-info'), { revision })).toMatchObject([
        { technologies: 3, modelFormats: 1, deploymentTargets: 1, steps: 2, statements: 1, sources: 1 },
      ])
      expect(await store.read(query('current'))).toHaveLength(1)
      for (const [name, ids] of [
        ['model-formats', ['format:flow-model']],
        ['sources', ['source:manual']],
      ] as const)
        expect(await store.read(query(name), page), name).toMatchObject([{ totalCount: ids.length, page: ids.map(id => ({ id })) }])
      for (const [name, ids] of [
        ['phases', ['phase:training']],
        ['environments', ['environment:cloud']],
        ['source-names', ['source:manual']],
        ['network-steps', ['step:dock-serve', 'step:flow-train']],
      ] as const)
        expect(
          (await store.read(query(name), { revision })).map(({ id }) => id),
          name,
        ).toEqual(ids)
      expect(await store.read(query('nodes'), { revision, ids: ['technology:flow'] })).toMatchObject([{ properties: { nameEn: 'Flow' } }])
    })

    test('they are counted, and a load is refused unless it is on purpose', async () => {
      await expect(refuseForeign(store, false)).rejects.toThrow(ConfigError)
      await expect(refuseForeign(store, false)).rejects.toThrow(/holds 20 nodes that are not Portolan's\..*--beside-other-data/)
      await expect(refuseForeign(store, true)).resolves.toBeUndefined()
    })
  })

  test('a database with nothing but ours is no reason to refuse', async () => {
    await expect(refuseForeign(store, false)).resolves.toBeUndefined()
    await load(store, a)
    await expect(refuseForeign(store, false)).resolves.toBeUndefined()
  })

  describe('a load that fails leaves the old revision whole', () => {
    beforeEach(async () => void (await load(store, a)))
    const untouched = async () => {
      expect(await graphIn(store)).toEqual(graphOfA)
      await load(store, b)
      expect(await graphIn(store)).toEqual(graphOfB)
    }

    test('by two things of one id, which the check would have refused', async () => {
      const twice = { ...b, technologies: [...b.technologies, b.technologies[0]!] }
      await expect(load(store, twice)).rejects.toThrow()
      await untouched()
    })

    test.each([1, 8, -1])('by a query that breaks in the midst of its transaction, at batch %i', async at => {
      const breaking = withWrites(store, (write, batches) =>
        stageOf(batches) === 'writing'
          ? store.write(batches.toSpliced(at, 0, { query: adHoc('RETURN 1 / 0 AS broken', 'write') }))
          : write(),
      )
      await expect(load(breaking, b)).rejects.toThrow(/zero/)
      await untouched()
    })
  })

  describe('a load that is killed', () => {
    test.each([
      ['before', 'writing', 'a'],
      ['after', 'writing', 'a'],
      ['before', 'pointer', 'a'],
      ['after', 'pointer', 'b'],
      ['before', 'clearing', 'b'],
      ['after', 'clearing', 'b'],
    ] as const)('%s %s serves revision %s whole, and the next load clears what is left', async (when, stage, served) => {
      await load(store, a)
      await expect(load(killedAt(store, when, stage), b)).rejects.toThrow(Killed)
      const expected = served === 'a' ? a : b
      expect(await currentRevision(store)).toBe(revisionOf(expected))
      const { nodes, relationships } = served === 'a' ? graphOfA : graphOfB
      const whole = await graphIn(store, revisionOf(expected))
      expect(whole).toEqual({ nodes: nodes.filter(node => !node.includes('"Graph"')), relationships })
      await load(store, expected)
      expect(await graphIn(store)).toEqual(served === 'a' ? graphOfA : graphOfB)
    })

    test('the very first one, before its pointer, leaves nothing to serve and nothing in the way', async () => {
      await expect(load(killedAt(store, 'before', 'pointer'), a)).rejects.toThrow(Killed)
      expect(await currentRevision(store)).toBeNull()
      await load(store, b)
      expect(await graphIn(store)).toEqual(graphOfB)
    })

    test('while it waits: the load that comes next waits too before it takes the old revision away', async () => {
      await load(store, a)
      await expect(load(killedAt(store, 'before', 'clearing'), b)).rejects.toThrow(Killed)
      let stillThere: string[] = []
      const untilUnread = async () => void (stillThere = await revisionsIn(store))
      expect(await load(store, b, { untilUnread })).toMatchObject({ changed: false })
      expect(stillThere.sort()).toEqual([revisionOf(a), revisionOf(b)].sort())
      expect(await graphIn(store)).toEqual(graphOfB)
    })
  })

  describe('two loads at once', () => {
    test('one that ends while another waits for its readers: the revision that is served stays', async () => {
      const { python, c } = { python: a.technologies.find(({ id }) => id === 'python')!, c: structuredClone(a) }
      c.technologies = c.technologies.map(thing => (thing.id === python.id ? { ...thing, aliases: ['py'] } : thing))
      await load(store, a)
      await load(store, b, { untilUnread: async () => void (await load(store, c)) })
      expect(await currentRevision(store)).toBe(revisionOf(c))
      expect(await graphIn(store)).toEqual(await freshGraph(c))
    })

    test('back to the old content while another waits for its readers', async () => {
      await load(store, a)
      await load(store, b, { untilUnread: async () => void (await load(store, a)) })
      expect(await graphIn(store)).toEqual(graphOfA)
    })

    test('side by side from the start: one revision is served whole, and the next load leaves it alone', async () => {
      const ends = await Promise.allSettled([load(store, a), load(store, b)])
      expect(ends.map(({ status }) => status)).toContain('fulfilled')
      const served = (await currentRevision(store)) === revisionOf(a) ? a : b
      await load(store, served)
      expect(await graphIn(store)).toEqual(served === a ? graphOfA : graphOfB)
    })
  })
})
