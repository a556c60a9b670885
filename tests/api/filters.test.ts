/** The filters of technologies and of deployment targets, each alone and together: a thing that each finds, and one that it does not. */
import { describe, expect, test } from 'vitest'
import { platformKnowledge } from './platform.js'
import { onEachStore } from './serve.js'

const founding = 'source: "azure-ml-technology-choices-2018"'

/** Null: it finds nothing at all. */
type Case = [where: string, found: string | null, notFound: string]

const technologies: Case[] = [
  ['kinds: [CONVERTER]', 'convoy', 'forge'],
  ['kinds: [LANGUAGE, CONVERTER]', 'python', 'forge'],
  ['phase: "Monitoring"', 'forge', 'convoy'],
  ['phase: "예측 서비스의 배포와 사용"', 'docker', 'forge'],
  ['language: "Python"', 'forge', 'rstudio'],
  ['supports: "Jupyter"', 'azure-notebooks', 'jupyter-notebook'],
  ['supports: "Azure Notebooks"', null, 'azure-notebooks'],
  ['source: "handbook"', 'convoy', 'docker'],
  ['source: "source:rumour"', 'forge', 'convoy'],
  ['offline: true', 'forge', 'azure-notebooks'],
  ['offline: false', 'azure-notebooks', 'forge'],
  ['gpu: true', 'forge', 'convoy'],
  ['free: true', 'azure-notebooks', 'convoy'],
  ['openSource: true', 'forge', 'convoy'],
  ['lowCode: true', 'azure-machine-learning-studio', 'convoy'],
  // What nobody states is not false.
  ['lowCode: false', null, 'convoy'],
  ['chargesWhileRunning: true', 'azure-hdinsight', 'forge'],
  ['chargesWhileRunning: false', 'forge', 'azure-hdinsight'],
  ['state: ACTIVE', 'convoy', 'forge'],
  ['state: RETIRED', 'forge', 'convoy'],
  ['state: PLANNED', 'forge-two', 'forge'],
  ['state: RETIRED, asOf: "2026-01-02"', 'forge', 'convoy'],
  ['state: DEPRECATED, asOf: "2026-01-01"', 'forge', 'convoy'],
  ['state: DEPRECATED, asOf: "2024-02-29"', 'forge', 'convoy'],
  ['state: ACTIVE, asOf: "2024-02-28"', 'forge', 'forge-two'],
  ['state: ACTIVE, asOf: "2019-05-01"', 'forge', 'forge-two'],
  ['state: PLANNED, asOf: "2019-04-30"', 'forge', 'docker'],
  ['asOf: "2026-01-02"', 'convoy', 'forge'],
  ['asOf: "2026-01-01"', 'forge', 'forge-two'],
  ['asOf: "2019-04-30"', 'docker', 'forge'],
  ['kinds: [FRAMEWORK], phase: "Monitoring", language: "Python", supports: "Docker", source: "handbook"', 'forge', 'convoy'],
  ['offline: true, gpu: true, free: true, openSource: true, lowCode: true, chargesWhileRunning: false', 'forge', 'convoy'],
  ['kinds: [CONVERTER], phase: "Monitoring"', null, 'convoy'],
  ['free: true, offline: false', 'azure-notebooks', 'forge'],
  // A filter that is null is none.
  ['kinds: null, phase: null, source: null, offline: null, state: null, asOf: null', 'forge-two', 'nothing'],
]

const targets: Case[] = [
  ['environment: "선박"', 'bridge', 'new-bridge'],
  ['environment: "cloud"', 'web-service-in-a-container', 'bridge'],
  ['hostedBy: "Docker"', 'bridge', 'new-bridge'],
  ['hostedBy: "Forge"', null, 'bridge'],
  ['accepts: "Forge file"', 'bridge', 'new-bridge'],
  ['accepts: "Forge object"', null, 'bridge'],
  ['source: "handbook"', 'new-bridge', 'web-service-in-a-container'],
  ['source: "rumour"', null, 'bridge'],
  ['offline: true', 'bridge', 'azure-machine-learning-studio-web-service'],
  ['offline: false', 'azure-machine-learning-studio-web-service', 'bridge'],
  ['gpu: true', null, 'bridge'],
  ['free: true', null, 'bridge'],
  ['selfManaged: true', 'microsoft-machine-learning-server', 'bridge'],
  ['chargesWhileRunning: true', 'spark-on-azure-hdinsight', 'bridge'],
  ['state: RETIRED', 'azure-machine-learning-studio-web-service', 'bridge'],
  ['state: ACTIVE', 'bridge', 'azure-machine-learning-studio-web-service'],
  ['state: PLANNED, asOf: "2019-05-05"', 'bridge', 'azure-databricks'],
  ['asOf: "2024-12-31"', 'bridge', 'new-bridge'],
  ['asOf: "2025-01-01"', 'new-bridge', 'azure-machine-learning-studio-web-service'],
  ['environment: "ship", hostedBy: "docker", accepts: "forge-file", source: "handbook", offline: true', 'bridge', 'new-bridge'],
  [`environment: "cloud", ${founding}, asOf: "2018-02-12"`, 'web-service-in-a-container', 'sql-server-functions'],
  ['environment: "ship", offline: false', null, 'bridge'],
]

onEachStore(api => {
  const found = async (list: string, where: string): Promise<string[]> => {
    const { [list]: page } = await api.ask(`{ ${list}(where: { ${where} }, first: 100) { totalCount nodes { slug } } }`)
    expect(page.totalCount).toBe(page.nodes.length)
    return page.nodes.map(({ slug }: { slug: string }) => slug)
  }

  describe.each([
    ['technologies', technologies],
    ['deploymentTargets', targets],
  ] as const)('%s', (list, cases) => {
    test.each(cases)('%s', async (where, hit, miss) => {
      const slugs = await found(list, where)
      if (hit === null) expect(slugs).toEqual([])
      else expect(slugs).toContain(hit)
      expect(slugs).not.toContain(miss)
      expect(slugs).toEqual([...slugs].sort())
    })

    test('what is found is found by each condition alone', async () => {
      for (const [where] of cases.filter(([where, hit]) => hit && !where.includes('asOf') && where.includes(', '))) {
        const alone = where.split(/, (?=\w+:)/)
        const together = await found(list, where)
        for (const condition of alone) expect(await found(list, condition), condition).toEqual(expect.arrayContaining(together))
      }
    })
  })

  test('an empty list asks nothing, as if it were left out', async () => {
    expect(await found('technologies', 'kinds: []')).toEqual(await found('technologies', 'kinds: null'))
    const { none, all } = await api.ask('{ none: statements(kinds: []) { totalCount } all: statements { totalCount } }')
    expect(none).toEqual(all)
  })

  test('an empty list of kinds of relations asks nothing too', async () => {
    const { technology } = await api.ask('{ technology(id: "forge") { none: relations(kinds: []) { kind } all: relations { kind } } }')
    expect(technology.none).toEqual(technology.all)
  })

  test('statements by kind, about whom, by which source, of which trait', async () => {
    const statements = async (given: string): Promise<string[]> =>
      (await api.ask(`{ statements(${given}, first: 100) { nodes { id } } }`)).statements.nodes.map(({ id }: { id: string }) =>
        id.replace('statement:technology/', ''),
      )
    expect(await statements('about: "Forge", kinds: [CONSIDERATION]')).toEqual(['forge/small'])
    expect(await statements('about: "Forge", kinds: [CONSIDERATION, BENEFIT]')).toEqual([
      ...['forge/quick', 'forge/small', 'forge/no-licence', 'forge/no-charge'],
    ])
    expect(await statements('trait: "maxTrainingDataBytes", source: "handbook"')).toEqual(['forge/small'])
    expect(await statements('about: "step:convoy-convert"')).toEqual(['statement:step/convoy-convert/rounding'])
    expect(await statements('about: "Forge", source: "rumour"')).toEqual([])
    expect(await statements('trait: "colour"')).toEqual([])
  })

  test('steps by kind, technology, input and output, and by the day', async () => {
    const steps = async (given: string): Promise<string[]> =>
      (await api.ask(`{ steps(${given}, first: 100) { nodes { id } } }`)).steps.nodes.map(({ id }: { id: string }) => id)
    expect(await steps('technology: "Forge"')).toEqual(['step:convoy-convert', 'step:forge-train'])
    expect(await steps('technology: "Forge", kind: TRAIN')).toEqual(['step:forge-train'])
    expect(await steps('technology: "Forge", kind: DEPLOY')).toEqual([])
    expect(await steps('input: "Forge object"')).toEqual(['step:convoy-convert'])
    expect(await steps('output: "Forge file"')).toEqual(['step:convoy-convert'])
    expect(await steps('output: "Bridge"')).toEqual(['step:convoy-deploy'])
    expect(await steps('output: "Bridge", input: "Forge file", technology: "Convoy", kind: DEPLOY')).toEqual(['step:convoy-deploy'])
    // It needs Forge, which went on 2026-01-02; the training began later than Forge itself.
    expect(await steps('technology: "Forge", asOf: "2026-01-01"')).toEqual(['step:convoy-convert', 'step:forge-train'])
    expect(await steps('technology: "Forge", asOf: "2026-01-02"')).toEqual([])
    expect(await steps('technology: "Forge", asOf: "2020-06-06"')).toEqual(['step:convoy-convert'])
    expect(await steps('technology: "Forge", asOf: "2020-06-07"')).toEqual(['step:convoy-convert', 'step:forge-train'])
  })
}, platformKnowledge)
