/** Every query file on each store: its header, its answers, and the same answers from all of them. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { load } from '../../src/knowledge/load.js'
import { openEmbedded } from '../../src/store/embedded.js'
import { allQueries, cypherDirectory, query } from '../../src/store/query.js'
import type { Json, Row, Store } from '../../src/store/store.js'
import { foundingKnowledge, seedKnowledge } from '../server.js'
import { stores } from '../stores.js'
import { adHoc, graphIn, run } from './graph.js'
import { type ReadCase, reads, writes } from './queries.contract.js'

const all = allQueries().map(query)
const readCases = Object.entries(reads).flatMap(([name, { cases }]) => cases.map(asked => ({ name, asks: asked.asks, asked })))

describe('the files', () => {
  test('each has a row of the contract, and each row is of a file', () => {
    expect([...Object.keys(reads), ...Object.keys(writes)].sort()).toEqual(allQueries())
    expect(Object.keys(reads).filter(name => query(name).access !== 'read')).toEqual([])
    expect(Object.keys(writes).filter(name => query(name).access !== 'write')).toEqual([])
  })

  test('each row has parameters with an answer, and parameters with none', () => {
    const isNone = ({ gives }: ReadCase) => gives && JSON.stringify(gives).replace(/"[^"]+":|[[\]{},]|\b0\b|null/g, '') === ''
    for (const [name, { cases }] of Object.entries(reads)) {
      if (name === 'foreign-nodes' || name === 'analysis/uncited') continue // with an answer in load.test.ts and record.test.ts
      expect(
        cases.some(asked => asked.has),
        `${name} with an answer`,
      ).toBe(true)
      expect(cases.some(isNone), `${name} with none`).toBe(true)
    }
  })

  test('those that the server sends follow no path of variable length; those for analysts the server does not send', async () => {
    const variableLength = /-\[[^\]]*\*[^\]]*\]|shortestPath|\{\d*,\d*\}\s*\(|\)\)[+*]/i
    const long = all.filter(each => ['embedded', 'neo4j'].some(store => variableLength.test(codeOf(each.text(store)))))
    expect(long.filter(({ sentence }) => !sentence.startsWith('For analysts')).map(({ name }) => name)).toEqual([])
    const source = fileURLToPath(new URL('../../src', import.meta.url))
    const files = (await readdir(source, { recursive: true })).filter(file => file.endsWith('.ts'))
    const texts = await Promise.all(files.map(file => readFile(join(source, file), 'utf8')))
    const sent = (name: string) =>
      texts.some(text => text.includes(`'${name}'`) || (name.includes('-') && text.includes(`\`${name.replace(/[^-]*$/, '')}\${`)))
    const readQueries = all.filter(({ access }) => access === 'read')
    expect(readQueries.filter(({ name }) => !sent(name)).map(({ name }) => name)).toEqual(
      readQueries.filter(({ sentence }) => sentence.startsWith('For analysts')).map(({ name }) => name),
    )
  })

  test('none that reads has a clause that writes', () => {
    const clause = /(?<![.$:\w])(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|DROP|FOREACH|LOAD|CALL)\b/i
    for (const each of all.filter(({ access }) => access === 'read'))
      for (const store of ['embedded', 'neo4j']) expect(codeOf(each.text(store)), each.name).not.toMatch(clause)
  })

  test('every node that a read starts from is ours, so that nodes of others are neither answered nor scanned', () => {
    for (const each of all.filter(({ name, sentence }) => name !== 'foreign-nodes' && !sentence.startsWith('For analysts')))
      for (const [clause] of codeOf(each.text('embedded')).matchAll(/^(OPTIONAL )?MATCH .*$/gm))
        expect(clause, each.name).toMatch(/:Portolan\b/)
  })
})

describe('a bad header is an error at first use', () => {
  let folder: string
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'portolan-cypher-'))))
  afterAll(() => rm(folder, { recursive: true }))

  const good = ['// All.', '// @access read', '// @param id – an id', '// @returns a, b', 'MATCH (n {id: $id}) RETURN n.a AS a, n.b AS b']
  const without = (start: string) => good.filter(line => !line.startsWith(start))
  test.each([
    ['it is good', good, null],
    ['no access', without('// @access'), '"@access read" or "@access write"'],
    ['another access', good.with(1, '// @access both'), '"@access read" or "@access write"'],
    ['a parameter that is not declared', without('// @param'), 'declared and used parameters differ in id'],
    [
      'a parameter that is not used',
      [...good.slice(0, 4), 'MATCH (n) RETURN n.a AS a, n.b AS b'],
      'declared and used parameters differ in id',
    ],
    ['a parameter that only a comment uses', [...good.slice(0, 4), '// $id', 'RETURN 1 AS a, 2 AS b'], 'parameters differ in id'],
    ['no columns', without('// @returns'), '"@returns a, b"'],
    ['no sentence', without('// All.'), 'must begin with a sentence'],
    [
      'a read that writes',
      good.with(4, 'MATCH (n {id: $id}) SET n.a = 1 RETURN n.a AS a, n.b AS b'),
      '"@access read", but its text has SET',
    ],
    ['a read that deletes', good.with(4, 'MATCH (n {id: $id}) detach delete n RETURN 1 AS a, 2 AS b'), 'but its text has delete'],
  ])('%s', async (name, lines, message) => {
    await writeFile(join(folder, `${name}.cypher`), lines.join('\n'))
    const read = () => query(relative(cypherDirectory, join(folder, name)))
    if (message === null) expect(read()).toMatchObject({ sentence: 'All.', access: 'read', params: ['id'], returns: ['a', 'b'] })
    else expect(read).toThrow(message)
  })
})

const answers = new Map<string, Map<string, Row[]>>()
const wholeAnswers = new Map<string, Map<string, Row[]>>()
/** They follow every way, which over all that we know does not end. */
const followsEveryWay = ['deployment-paths', 'analysis/routes', 'analysis/reach']

describe.each(stores)('$name', ({ name: storeName, missing, openEmpty }) => {
  let store: Store
  let revision: string
  const emptyAnswers = new Map<string, Row[]>()
  beforeAll(async () => {
    if (missing) return
    store = await openEmpty()
    for (const { name, asked } of readCases) if (asked.ofEmptyStore) emptyAnswers.set(name, await store.read(query(name)))
    ;({ revision } = await load(store, await foundingKnowledge()))
    answers.set(storeName, new Map())
  })
  afterAll(() => store?.close())

  test.skipIf(missing).each(readCases)('$name: $asks', async ({ name, asked }) => {
    const declared = query(name)
    const params = paramsOf(declared.params, revision, asked.params)
    const rows = asked.ofEmptyStore ? emptyAnswers.get(name)! : await store.read(declared, params)
    for (const row of rows) expect(Object.keys(row)).toEqual(declared.returns)
    if (asked.gives) expect(rows).toEqual(asked.gives)
    if (asked.has) expect(rows).toContainEqual(matcher(asked.has))
    const { unordered = [] } = reads[name]!
    answers.get(storeName)!.set(
      `${name}: ${asked.asks}`,
      rows.map(row => withSorted(row, unordered)),
    )
  })

  describe.skipIf(missing)('the queries that write', () => {
    const writing = (given: 'params' | 'none', rows = Object.entries(writes)) =>
      store.write(rows.map(([name, row]) => ({ query: query(name), params: row[given] })))
    const only = (what: (typeof writes)[string]['leaves']) => Object.entries(writes).filter(([, row]) => row.leaves === what)
    const adding = Object.entries(writes).filter(([, { leaves }]) => typeof leaves === 'object')

    test('each writes a node or relationship, or nothing', async () => {
      await run(store, "CREATE (:Portolan {key: 'other/a', revision: 'other'}), (:Portolan {key: 'other/b', revision: 'other'})")
      const before = await graphIn(store)
      await writing('none', adding)
      expect(await graphIn(store)).toEqual(before)
      await writing('params', adding)
      const nodes = await store.read<{ labels: string[] }>(
        adHoc("MATCH (n:Portolan {revision: 'other', id: 'new'}) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.key"),
      )
      const relationships = await store.read(
        adHoc(
          "MATCH (:Portolan {key: 'other/a'})-[r]->(:Portolan {key: 'other/b'}) RETURN type(r) AS type, properties(r) AS properties ORDER BY type",
        ),
      )
      for (const { labels } of nodes) labels.sort()
      const expected = adding.map(([, { leaves }]) => leaves as { node?: Row; relationship?: Row })
      expect(nodes).toEqual(expected.flatMap(({ node }) => node ?? []))
      expect(relationships).toEqual(expected.flatMap(({ relationship }) => relationship ?? []))
    })

    test('a revision is taken away, and no other', async () => {
      const rows = only('the revision is gone')
      const before = await graphIn(store)
      await writing('none', rows)
      expect(await graphIn(store)).toEqual(before)
      await writing('params', rows)
      const after = await graphIn(store)
      expect(after.nodes).toEqual(before.nodes.filter(node => !node.includes('"revision":"other"')))
      expect(after.relationships).toEqual(before.relationships.filter(relationship => !relationship.includes('"from":"other/')))
    })

    test('the pointer is moved, and there is one', async () => {
      const pointer = () => store.read(query('current'))
      const [before] = await pointer()
      await run(store, "MATCH (g:Portolan:Graph) SET g.current = 'old', g.layout = 'old', g.files = 'old'")
      await writing('none', only('the pointer is moved'))
      expect(await pointer()).toEqual([{ revision: 'old', layout: 'old', files: 'old' }])
      await writing('params', only('the pointer is moved'))
      expect(await pointer()).toEqual([{ revision: 'other', layout: 'new', files: 'new' }])
      await run(store, 'MATCH (g:Portolan:Graph) SET g.current = $revision, g.layout = $layout, g.files = $files', before)
    })
  })
})

describe.each(stores)('$name, on all that we know', ({ name: storeName, missing, openEmpty }) => {
  let store: Store
  let revision: string
  beforeAll(async () => {
    if (missing) return
    store = await openEmpty()
    ;({ revision } = await load(store, await seedKnowledge()))
    wholeAnswers.set(storeName, new Map())
  })
  afterAll(() => store?.close())

  // One of each query: how it answers each of its parameters is held above.
  const cases = Object.entries(reads).flatMap(
    ([
      name,
      {
        cases: [asked],
      },
    ]) => (asked === undefined || asked.ofEmptyStore || followsEveryWay.includes(name) ? [] : [{ name, asks: asked.asks, asked }]),
  )
  test.skipIf(missing).each(cases)('$name: $asks', async ({ name, asked }) => {
    const declared = query(name)
    const rows = await store.read(declared, paramsOf(declared.params, revision, asked.params))
    for (const row of rows) expect(Object.keys(row)).toEqual(declared.returns)
    const { unordered = [] } = reads[name]!
    wholeAnswers.get(storeName)!.set(
      `${name}: ${asked.asks}`,
      rows.map(row => withSorted(row, unordered)),
    )
  })
})

describe.skipIf(stores.filter(({ missing }) => !missing).length < 2)('all stores answer the same, in the same order', () => {
  const agree = (all: Map<string, Map<string, Row[]>>): number => {
    const [[, first], ...others] = [...all] as [[string, Map<string, Row[]>], ...[string, Map<string, Row[]>][]]
    for (const [, other] of others) for (const [asked, rows] of first) expect(other.get(asked), asked).toEqual(rows)
    return first.size
  }
  test('of the founding document', () => expect(agree(answers)).toBe(readCases.length))
  test('of all that we know', () => expect(agree(wholeAnswers)).toBeGreaterThan(Object.keys(reads).length / 2))
})

test('the embedded store keeps the order of rows where it shuffles what is not ordered', async () => {
  const store = openEmbedded({ timeout: 30_000, shuffleUnordered: true })
  const { revision } = await load(store, await foundingKnowledge())
  for (const { name, asked } of readCases) {
    const { unordered = [] } = reads[name]!
    if (asked.ofEmptyStore || unordered.length > 0) continue
    const ask = () => store.read(query(name), paramsOf(query(name).params, revision, asked.params))
    expect(await ask(), `${name}: ${asked.asks}`).toEqual(await ask())
  }
  await store.close()
})

/** All that the file declares: what the case gives, the revision, and a page of everything. */
function paramsOf(declared: string[], revision: string, given: Record<string, Json> = {}): Record<string, Json> {
  const common: Record<string, Json> = { revision, after: null, before: null, fromEnd: false, limit: 1000 }
  return Object.fromEntries(declared.map(name => [name, name in given ? given[name]! : common[name]!]))
}

const withSorted = (row: Row, columns: string[]): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, columns.includes(key) ? [...(value as string[])].sort() : value]))

/** `{ any: 'text' }` is any text, `{ containing: id }` a list that has an entry of it, all else in part. */
function matcher(value: Json): unknown {
  if (Array.isArray(value)) return value.map(matcher)
  if (value === null || typeof value !== 'object') return value
  if (value.any) return expect.any(value.any === 'text' ? String : Number)
  if (value.containing) return expect.arrayContaining([expect.objectContaining({ id: value.containing })])
  return expect.objectContaining(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, matcher(part)])))
}

const codeOf = (text: string) => text.replace(/\/\/.*$/gm, '').replace(/'[^']*'/g, "''")
