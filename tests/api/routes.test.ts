/** Questions about ways over HTTP: what is wrong is said, what cut a search is told, and what a blocker names can be asked as it is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server.js'
import { platformKnowledge } from './platform.js'
import { onEachStore } from './serve.js'

const ways = (where: string, more = 'asOf: "2021-01-01"') =>
  `{ deploymentPaths(trainedIn: "Forge", deployableTo: "bridge", ${more}, where: {${where}}) { nodes { key } } }`

/** What a filter is refused with: the code, and what the message says. */
const refused: [where: string, code: string, message: RegExp][] = [
  ['maxConversions: -1', 'LIMIT_OUT_OF_RANGE', /where\.maxConversions is -1; it must be from 0 to 6/],
  ['maxConversions: 99', 'LIMIT_OUT_OF_RANGE', /where\.maxConversions is 99; it must be from 0 to 6/],
  ['via: ["a","b","c","d","e","f","g","h","i"]', 'LIMIT_OUT_OF_RANGE', /where\.via has 9 entries; it may have 8/],
  ['trainingDataBytes: -5', 'BAD_USER_INPUT', /where\.trainingDataBytes is -5/],
  ['via: ["Convoy"], avoid: ["convoy"]', 'BAD_USER_INPUT', /where\.via\[0\].*Convoy is to be used and to be avoided/],
  ['versions: [{ of: "Convoy", version: "newest" }]', 'BAD_USER_INPUT', /where\.versions\[0\]\.version: "newest" is no version of Convoy/],
  ['versions: [{ of: "Convoi", version: "1" }]', 'BAD_USER_INPUT', /where\.versions\[0\]\.of.*Convoy/],
  [
    'versions: [{ of: "Convoy", version: "1.2" }, { of: "convoy", version: "1.3", kinds: [CONVERT] }]',
    'BAD_USER_INPUT',
    /where\.versions\[1\].*1\.2 and 1\.3/,
  ],
  [
    `versions: [{ of: "Convoy", version: "1${'.0'.repeat(50)}" }]`,
    'LIMIT_OUT_OF_RANGE',
    /where\.versions\[0\]\.version has 101 characters; it may have 100/,
  ],
  ['model: [{ property: "colour", value: "red" }]', 'BAD_USER_INPUT', /"colour" is no property of models\. Known are .*precision/],
  ['model: [{ property: "precision", value: "int9" }]', 'BAD_USER_INPUT', /"int9" is no value of precision\. Known are .*int8/],
  ['model: [{ property: "trained-with", value: "forg" }]', 'BAD_USER_INPUT', /"forg" is no value of trained-with\. .*forge/],
  [
    'model: [{ property: "precision", value: "int8" }, { property: "precision", value: "int4" }]',
    'BAD_USER_INPUT',
    /where\.model\[1\].*int8 and int4/,
  ],
  ['languages: ["Docker"]', 'BAD_USER_INPUT', /"Docker" is no language/],
  ['sources: ["handbok"]', 'BAD_USER_INPUT', /Nearest: "handbook"/],
]

onEachStore(api => {
  test.each(refused)('{%s}', async (where, code, message) => {
    const error = await api.refused(ways(where))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
  })

  test('what is asked of versions, of the model, of traits and of new users is judged', async () => {
    const keys = async (where: string, more?: string) =>
      (await api.ask(ways(where, more))).deploymentPaths.nodes.map(({ key }: { key: string }) => key)
    const way = 'forge-train~convoy-convert~convoy-deploy'
    // Convoy compares two parts: 1.10.9 is as good as 1.10; below 1.2 it refuses, and 2.0 begins its second set.
    expect(await keys('versions: [{ of: "Convoy", version: "1.10.9" }]')).toEqual([way])
    expect(await keys('versions: [{ of: "Convoy", version: "1.1" }]')).toEqual([])
    expect(await keys('versions: [{ of: "Convoy", version: "1.1", kinds: [DEPLOY] }]')).toEqual([way])
    expect(await keys('versions: [{ of: "Convoy", version: "2.4" }]')).toEqual([way])
    // Two names of one version contradict each other in nothing.
    expect(await keys('versions: [{ of: "Convoy", version: "2.4" }, { of: "Convoy", version: "2.4.0" }]')).toEqual([way])
    // Training sets float32, which the conversion takes; what is given of it counts from the start, and no GLRM is taken.
    expect(await keys('model: [{ property: "algorithm", value: "GBM" }]')).toEqual([way])
    expect(await keys('model: [{ property: "algorithm", value: "GLRM" }]')).toEqual([])
    expect(await keys('offline: true')).toEqual([way])
    expect(await keys('offline: false')).toEqual([])
    // Nobody says whether the bridge uses a GPU, nor Convoy, which serves there.
    expect(await keys('gpu: true')).toEqual([])
    expect(await keys('gpu: true, allowUnstated: true')).toEqual([way])
    expect(await keys('official: true')).toEqual([])
    expect(await keys('lossless: true')).toEqual([])
    expect(await keys('trainingDataBytes: 1500000')).toEqual([way])
    expect(await keys('trainingDataBytes: 1500001')).toEqual([])
    expect(await keys('newUser: true', 'asOf: "2024-02-28"')).toEqual([way])
    expect(await keys('newUser: true', 'asOf: "2024-02-29"')).toEqual([])
    expect(await keys('', 'asOf: "2024-02-29"')).toEqual([way])
  })

  test('warnings say what is uncertain on that day', async () => {
    const codes = async (more: string, where = '') => {
      const document = `{ deploymentPaths(trainedIn: "Forge", deployableTo: "bridge", ${more}, where: {${where}}) { nodes { warnings { code step { id } } } } }`
      const [first] = (await api.ask(document)).deploymentPaths.nodes
      return first.warnings.map(({ code, step }: { code: string; step: { id: string } }) => `${step.id.slice(5)} ${code}`)
    }
    expect(await codes('asOf: "2025-01-02"')).toEqual([
      ...['forge-train DEPRECATED_STEP', 'forge-train CLOSED_TO_NEW', 'forge-train RETIRES_SOON', 'convoy-convert DEPRECATED_STEP'],
      ...[
        'convoy-convert CLOSED_TO_NEW',
        'convoy-convert RETIRES_SOON',
        'convoy-convert MODEL_REQUIREMENT',
        'convoy-convert UNOFFICIAL_STEP',
      ],
      'convoy-convert LOSSY_STEP',
    ])
    expect(await codes('asOf: "2025-01-01"')).not.toContain('forge-train RETIRES_SOON')
    expect(await codes('asOf: "2026-01-02"', 'includeRetired: true')).toContain('forge-train RETIRED_STEP')
    expect(await codes('asOf: "2021-01-01"', 'gpu: true, allowUnstated: true')).toContain('convoy-deploy NOT_STATED')
    // Its second set begins at 2.0 and is not tested below; 1.2 to 1.10 is what the first is tested with.
    expect(await codes('asOf: "2021-01-01"', 'versions: [{ of: "forge-file", version: "6" }, { of: "Convoy", version: "1.5" }]')).toContain(
      'convoy-convert UNTESTED_VERSION',
    )
  })

  test('a matrix takes a hundred rows, and one more is an error; an unknown name fails the whole, with its place', async () => {
    const matrix = (rows: string[]) =>
      `{ compatibilityMatrix(trainedIn: ${JSON.stringify(rows)}, deployableTo: ["bridge"]) { cells { key } } }`
    expect((await api.ask(matrix(Array(100).fill('Forge')))).compatibilityMatrix.cells).toHaveLength(100)
    expect(await api.refused(matrix(Array(101).fill('Forge')))).toMatchObject({ code: 'LIMIT_OUT_OF_RANGE', most: 100 })
    const unknown = await api.refused(matrix(['Forge', 'Forgy']))
    expect(unknown.message).toMatch(/trainedIn\[1\].*"Forgy".*"Forge"/)
  })

  test('pages of reach and of impact join, and a cursor belongs to its question', async () => {
    const reach = (where: string, after: string | null = null) =>
      api.ask(
        `query($after: String) { deploymentTarget(id: "web-service-in-a-container") { trainableIn(asOf: "2018-02-12", where: {${where}}, first: 2, after: $after) {
          totalCount nodes { origin { slug } } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      )
    const origins: string[] = []
    let page = (await reach('')).deploymentTarget.trainableIn
    const { totalCount, pageInfo } = page
    for (;;) {
      origins.push(...page.nodes.map(({ origin }: { origin: { slug: string } }) => origin.slug))
      if (!page.pageInfo.hasNextPage) break
      page = (await reach('', page.pageInfo.endCursor)).deploymentTarget.trainableIn
    }
    expect(origins).toHaveLength(totalCount)
    expect(new Set(origins).size).toBe(totalCount)
    const other = await api.refused(
      `{ deploymentTarget(id: "web-service-in-a-container") { trainableIn(asOf: "2018-02-12", where: { official: true }, after: "${pageInfo.endCursor}") { totalCount } } }`,
    )
    expect(other).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  test('what a blocker names, asked as it is, opens the way that it tells', async () => {
    const asked = (more: string) => `{ deploymentPaths(trainedIn: "TensorFlow", deployableTo: "edge", ${more}) {
      nodes { key } blockers(first: 10) { reason nearest { key } change { asOf trainedOn } } } }`
    const { nodes, blockers } = (await api.ask(asked('asOf: "2026-11-23", where: { sources: ["azure-ml-technology-choices-2018"] }')))
      .deploymentPaths
    expect(nodes).toEqual([])
    const moved = blockers.find(({ change }: { change: { asOf: string | null } | null }) => change?.asOf)
    expect(moved.reason).toBe('RETIRED')
    const then = (await api.ask(asked(`asOf: "${moved.change.asOf}", where: { sources: ["azure-ml-technology-choices-2018"] }`)))
      .deploymentPaths
    expect(then.nodes[0].key).toBe(moved.nearest.key)
    expect(then.blockers).toEqual([])
  })

  test('where the day of the training is the one to move, the sentence is about that day', async () => {
    const asked = (
      trainedOn: string,
    ) => `{ deploymentPaths(trainedIn: "Forge", deployableTo: "bridge", asOf: "2021-01-01", trainedOn: "${trainedOn}") {
      nodes { key } blockers { reason message(locale: EN) korean: message(locale: KO) change { asOf trainedOn } } } }`
    // Training with Forge began on 2020-06-07.
    const { nodes, blockers } = (await api.ask(asked('2019-06-01'))).deploymentPaths
    expect(nodes).toEqual([])
    expect(blockers[0]).toEqual({
      reason: 'NOT_YET',
      change: { asOf: null, trainedOn: '2020-06-07' },
      message: 'For a model trained on 2020-06-07 there is a way of 3 steps: what it needs is not yet to be had on 2019-06-01.',
      korean:
        '2019년 6월 1일 기준으로 경로에 필요한 요소 중 일부가 아직 나오지 않았습니다. 2020년 6월 7일에 학습한 모델이라면 3단계로 이루어진 경로가 있습니다.',
    })
    expect((await api.ask(asked(blockers[0].change.trainedOn))).deploymentPaths.nodes).toHaveLength(1)
  })

  test('what is refused brings the refusal, and not what the steps that are shown beside it are conditioned on', async () => {
    const { nodes, blockers } = (
      await api.ask(`{ deploymentPaths(trainedIn: "forge-model", deployableTo: "ship", asOf: "2021-01-01", where: {
        maxConversions: 0, model: [{ property: "precision", value: "float64" }, { property: "trained-with", value: "forge" }] }) {
        nodes { key } blockers(first: 10) { reason missingTo { ... on Entity { slug } } steps { id } statements { id } } } }`)
    ).deploymentPaths
    expect(nodes).toEqual([])
    expect(blockers).toContainEqual({
      reason: 'REFUSED',
      missingTo: { slug: 'bridge' },
      steps: [{ id: 'step:convoy-deploy' }],
      statements: [{ id: 'statement:technology/convoy/no-doubles' }],
    })
  })

  test('changes are told from the newest on, page by page, and a span that ends before it begins is an error', async () => {
    const changes = (since: string) =>
      `query($after: String) { changes(since: "${since}", until: "2019-12-31", first: 3, after: $after) { totalCount nodes { date kind subject { id } } pageInfo { hasNextPage endCursor } } }`
    const page = (after: string | null) => api.ask(changes('2018-01-01'), { after })
    const all: { date: string; kind: string; subject: { id: string } }[] = []
    let after: string | null = null
    for (;;) {
      const { changes } = await page(after)
      all.push(...changes.nodes)
      expect(changes.totalCount).toBeGreaterThan(3)
      if (!changes.pageInfo.hasNextPage) {
        expect(all).toHaveLength(changes.totalCount)
        break
      }
      after = changes.pageInfo.endCursor
    }
    expect(all.map(({ date }) => date)).toEqual(
      all
        .map(({ date }) => date)
        .sort()
        .reverse(),
    )
    expect(all).toContainEqual({ date: '2019-04-01', kind: 'RETIRED', subject: { id: 'technology:azure-batch-ai' } })
    expect(new Set(all.map(one => JSON.stringify(one))).size).toBe(all.length)
    expect(await api.refused(changes('2018-01-02'), { after })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('belongs to another list, changes from 2018-01-01 to 2019-12-31'),
    })
    expect(await api.refused('{ changes(since: "2020-01-02", until: "2020-01-01") { totalCount } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
    })
  })
}, platformKnowledge)

describe('a search that is cut', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer({ knowledge: await platformKnowledge(), bounds: { states: 1, milliseconds: 60_000 } })
  })
  afterAll(() => server?.close())

  test('says at which bound, and its blocker says that it was cut, not that there is no way', async () => {
    const { data } = await server.ask(
      `{ deploymentPaths(trainedIn: "Forge", deployableTo: "bridge", asOf: "2021-01-01") {
        nodes { key } completeness { exhaustive stoppedBy } blockers { reason message(locale: EN) korean: message(locale: KO) nearest { key } change { asOf } missingTo { __typename } } } }`,
    )
    const { nodes, completeness, blockers } = data.deploymentPaths
    expect([nodes, completeness]).toEqual([[], { exhaustive: false, stoppedBy: 'states: 1' }])
    expect(blockers).toHaveLength(1)
    expect(blockers[0]).toMatchObject({ reason: 'SEARCH_CUT', nearest: null, change: null, missingTo: null })
    expect(blockers[0].message).toMatch(/cut at its bound \(states: 1\).*not known whether there is one/)
    expect(blockers[0].korean).toMatch(/states: 1.*알 수 없습니다/)
  })
})
