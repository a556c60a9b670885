/** Every question from the founding document, asked in the words of its file on each store, and held to what an expert accepts. */
import { expect, test } from 'vitest'
import { onEachStore } from '../api/serve.js'
import { seedKnowledge } from '../server.js'
import { operation, operationsOf, textOf } from './operations.js'

const source = 'azure-ml-technology-choices-2018'

interface Cited {
  citations: { source?: { slug: string }; locator: string }[]
}
/** The sentences of the founding document that these cite, each once. */
const sentences = (...things: Cited[]): number[] =>
  [
    ...new Set(
      things
        .flatMap(({ citations }) => citations)
        .filter(citation => !citation.source || citation.source.slug === source)
        .map(({ locator }) => Number(locator)),
    ),
  ].sort((a, b) => a - b)
const slugs = (things: { slug: string }[]): string[] => things.map(({ slug }) => slug).sort()
const bySlug = <Thing extends { slug: string }>(things: Thing[]): Record<string, Thing> =>
  Object.fromEntries(things.map(thing => [thing.slug, thing]))
const withSentence = <Thing extends Cited>(things: Thing[], sentence: number): Thing[] =>
  things.filter(thing => sentences(thing).includes(sentence))

const none = { nodes: [], completeness: { exhaustive: true } }
const webService = 'azure-machine-learning-studio-web-service'

/** What each operation's answer has to be: the `must` and `mustNot` of its file. */
// biome-ignore lint/suspicious/noExplicitAny: each operation has an answer of its own shape
const answers: Record<string, (data: any) => void> = {
  S01({ phases }) {
    expect(phases.map((phase: { position: number; slug: string }) => [phase.position, phase.slug])).toEqual([
      [1, 'data-preparation-and-modeling'],
      [2, 'deployment-and-consumption'],
    ])
    expect(phases.map((phase: Cited) => sentences(phase))).toEqual([
      [105, 106],
      [105, 107],
    ])
  },

  S02({ technologies }) {
    expect(slugs(technologies.nodes)).toEqual(['jupyter-notebook', 'rstudio'])
    const toR = technologies.nodes.map(({ slug, relations }: { slug: string; relations: (Cited & { to: { slug: string } })[] }) => [
      slug,
      sentences(...relations.filter(({ to }) => to.slug === 'r')),
    ])
    expect(Object.fromEntries(toR)).toEqual({ 'jupyter-notebook': [111], rstudio: [115] })
  },

  S04({ technologies, deploymentTargets, statements }) {
    expect(slugs(technologies.nodes)).toEqual(['azure-data-science-virtual-machine', 'azure-machine-learning-studio', 'azure-notebooks'])
    expect(slugs(deploymentTargets.nodes)).toEqual([webService])
    const stated = statements.nodes.map((statement: Cited & { about: { slug: string } }) => [statement.about.slug, ...sentences(statement)])
    expect(stated.sort((a: [string, number], b: [string, number]) => a[1] - b[1])).toEqual([
      ['azure-notebooks', 126],
      ['azure-data-science-virtual-machine', 137],
      ['azure-machine-learning-studio', 166],
      ['azure-machine-learning-studio', 167],
      [webService, 217],
    ])
  },

  S04NotStated({ container, machineLearningServer, sqlServer, spark, batchAi }) {
    expect(slugs([container, machineLearningServer, sqlServer, spark, batchAi, ...sqlServer.hosts])).toEqual([
      'azure-batch-ai',
      'microsoft-machine-learning-server',
      'spark-on-azure-hdinsight',
      'sql-server',
      'sql-server-functions',
      'web-service-in-a-container',
    ])
    for (const { slug, traits } of [container, machineLearningServer, sqlServer, spark, batchAi, ...sqlServer.hosts])
      expect(traits, slug).toEqual({ offline: null })
  },

  S05({ statements, webService, notebooks }) {
    expect(statements.nodes).toHaveLength(1)
    const [{ trait, about, kind }] = statements.nodes
    expect({ trait, kind, slug: about.slug, traits: about.traits }).toEqual({
      trait: 'maxTrainingDataBytes',
      kind: 'CONSIDERATION',
      slug: 'azure-machine-learning-studio',
      traits: { maxTrainingDataBytes: 10e9 },
    })
    expect(sentences(...statements.nodes)).toEqual([165])
    expect(sentences(...about.statements)).toEqual([164, 165, 166, 167])
    expect(about.statements.map((statement: { kind: string }) => statement.kind)).toEqual(Array(4).fill('CONSIDERATION'))
    expect([webService.traits, notebooks.traits]).toEqual([{ maxTrainingDataBytes: null }, { maxTrainingDataBytes: null }])
  },

  S08({ technology: { deployableTo } }) {
    const ways = Object.fromEntries(
      deployableTo.nodes.map(({ target, best }: { target: { slug: string }; best: unknown }) => [target.slug, best]),
    )
    expect(deployableTo.totalCount).toBe(4)
    expect(Object.keys(ways).sort()).toEqual([
      ...['microsoft-machine-learning-server', 'spark-on-azure-hdinsight', 'sql-server-functions', 'web-service-in-a-container'],
    ])
    const named: Record<string, number[]> = {
      'microsoft-machine-learning-server': [144, 199],
      'spark-on-azure-hdinsight': [144, 176],
      'sql-server-functions': [144],
      'web-service-in-a-container': [144, 192],
    }
    for (const [target, { formats, steps }] of Object.entries<{ formats: { slug: string }[]; steps: { step: Cited & { kind: string } }[] }>(
      ways as never,
    )) {
      expect(steps.map(({ step }) => step.kind)).toEqual(['TRAIN', 'PACKAGE', 'DEPLOY'])
      expect(formats.map(({ slug }) => slug)).toEqual(['workbench-model', 'workbench-service-package'])
      expect(sentences(steps[2]!.step), target).toEqual(named[target])
    }
  },

  S09({ deploymentTargets }) {
    const benefits = deploymentTargets.nodes.map((target: { slug: string; statements: Cited[] }) => [
      target.slug,
      sentences(...target.statements),
    ])
    // 176, 192 and 199 name Workbench; 144, which names SQL Server, is the benefit of no target.
    expect(Object.fromEntries(benefits)).toEqual({
      'azure-databricks': [],
      [webService]: [212, 213, 214],
      'microsoft-machine-learning-server': [198, 199],
      'spark-on-azure-hdinsight': [175, 176],
      'sql-server-functions': [205],
      'web-service-in-a-container': [190, 191, 192],
    })
  },

  S11(data) {
    expect(data).toEqual({ onPremises: none, machineLearningServer: none, sqlServer: none, container: none })
  },

  S11Reasons({ deploymentPaths }) {
    expect(deploymentPaths.nodes).toHaveLength(1)
    const [{ steps, origin, target }] = deploymentPaths.nodes
    expect(origin.deployableTo.totalCount).toBe(1)
    expect(slugs(origin.deployableTo.nodes.map((node: { target: { slug: string } }) => node.target))).toEqual([webService])
    expect(steps.map(({ step }: { step: Cited & { kind: string } }) => [step.kind, sentences(step)])).toEqual([
      ['TRAIN', [157]],
      ['DEPLOY', [157, 162, 209]],
    ])
    expect([origin.slug, target.slug, target.traits.offline]).toEqual(['azure-machine-learning-studio', webService, false])
    const [refusal, ...others] = target.refusals.filter((refusal: { format: unknown }) => refusal.format !== null)
    expect(others).toEqual([])
    expect([refusal.format.slug, refusal.towards.slug, sentences(refusal.statement)]).toEqual(['studio-model', 'on-premises', [217]])
  },

  S11WhyNot({ deploymentPaths: { blockers } }) {
    // To other targets on premises it is refused by the same sentence, and by what later documents say of those.
    const named = blockers.find(({ missingTo }: { missingTo: { slug: string } }) => missingTo.slug === 'microsoft-machine-learning-server')
    expect([named.reason, named.missingFrom.slug]).toEqual(['REFUSED', 'studio-model'])
    expect(sentences(...named.statements)).toContain(217)
    for (const { missingFrom } of blockers) expect(missingFrom.slug).toBe('studio-model')
  },

  S12({ webService, container }) {
    expect(webService).toEqual(none)
    expect(container.nodes).toHaveLength(1)
    const [{ technologies, steps }] = container.nodes
    expect(slugs(technologies)).toEqual(['docker', 'visual-studio-code'])
    expect(steps.map(({ step }: { step: { kind: string } }) => step.kind)).toEqual(['TRAIN', 'DEPLOY'])
    expect(sentences(...steps.map(({ step }: { step: Cited }) => step))).toEqual([109, 110, 116, 187, 188])
  },

  S12Reason({ technology, deploymentTarget }) {
    // Azure Machine Learning of today, once it is known, has that name too.
    expect(technology.id).toMatch(/^technology:azure-machine-learning(-2018)?$/)
    expect(technology.hosts.map(({ id }: { id: string }) => id)).not.toContain(deploymentTarget.id)
    expect([deploymentTarget.slug, slugs(deploymentTarget.hostedBy)]).toEqual([webService, ['microsoft-azure']])
    const [refusal, ...others] = deploymentTarget.refusals.filter((refusal: { format: unknown }) => refusal.format === null)
    expect(others).toEqual([])
    expect([refusal.towards, sentences(refusal.statement)]).toEqual([null, [216]])
  },

  S12WhyNot({ deploymentPaths: { blockers } }) {
    const refused = blockers.filter(({ reason }: { reason: string }) => reason === 'REFUSED')
    expect(
      refused.map((one: { missingFrom: { slug: string }; missingTo: { slug: string } }) => [one.missingFrom.slug, one.missingTo.slug]),
    ).toEqual([['python-model', webService]])
    expect(sentences(...refused[0].statements)).toContain(216)
    expect(blockers[0]).toEqual(refused[0])
  },

  S13({ deploymentTarget }) {
    const callers = ['azure-data-factory', 'azure-data-lake-analytics', 'azure-stream-analytics']
    expect(slugs(deploymentTarget.callableFrom)).toEqual(callers)
    expect(slugs(deploymentTarget.relations.map(({ to }: { to: { slug: string } }) => to))).toEqual(callers)
    for (const relation of deploymentTarget.relations) expect(sentences(relation)).toEqual([214])
  },

  S13NoTargets(data) {
    expect(data).toEqual({ dataLakeAnalytics: null, dataFactory: null, streamAnalytics: null })
  },

  S16({ deploymentTargets }) {
    const targets: (Cited & { slug: string; interfaces: string[]; statements: Cited[] })[] = deploymentTargets.nodes
    expect(targets).toHaveLength(6)
    expect(slugs(targets.filter(({ interfaces }) => interfaces.includes('REST')))).toEqual([webService])
    expect(slugs(targets.filter(({ statements }) => withSentence(statements, 210).length > 0))).toEqual([webService])
    const { 'sql-server-functions': sqlServer, 'web-service-in-a-container': container } = bySlug(targets)
    expect([sqlServer!.interfaces, container!.interfaces]).toEqual([['T-SQL'], ['Web service']])
    expect(withSentence(container!.statements, 187)).toHaveLength(1)
  },

  S17({ technology, deploymentTarget }) {
    expect(sentences(...technology.statements)).toEqual([145, 155])
    expect(slugs(technology.manages)).toEqual(['spark-on-azure-hdinsight'])
    expect(technology.relations.map((relation: Cited & { from: { slug: string } }) => [relation.from.slug, sentences(relation)])).toEqual([
      ['spark-on-azure-hdinsight', [176]],
    ])
    const [packs, deploys, ...others] = technology.steps
    expect(others).toEqual([])
    expect([packs.kind, slugs(packs.inputs), packs.output.slug, packs.requires, sentences(packs)]).toEqual([
      'PACKAGE',
      ['caffe-model', 'chainer-model', 'cognitive-toolkit-model', 'tensorflow-model'],
      'model-management-service-package',
      [{ property: 'trained-with', values: ['azure-batch-ai'] }],
      [155],
    ])
    expect([deploys.kind, slugs(deploys.inputs), deploys.output.slug, sentences(deploys)]).toEqual([
      'DEPLOY',
      ['model-management-service-package'],
      'web-service-in-a-container',
      [145, 155, 188],
    ])
    expect(deploymentTarget.managedBy).toEqual([])
    expect(withSentence(deploymentTarget.statements, 213)).toHaveLength(1)
  },

  S20({ deploymentTarget }) {
    expect(deploymentTarget.slug).toBe('microsoft-machine-learning-server')
    expect(deploymentTarget.traits).toEqual({ selfManaged: true })
    const [considered, ...others] = deploymentTarget.statements
    expect([others, considered.trait, sentences(considered)]).toEqual([[], 'selfManaged', [201]])
    const [host, ...otherHosts] = deploymentTarget.hostedBy
    expect([otherHosts, host.slug, slugs(host.languages)]).toEqual([[], 'microsoft-machine-learning-server', ['python', 'r']])
    expect(sentences(...host.relations)).toEqual([196])
    const origins = bySlug<{ slug: string; best: { steps: { step: Cited & { kind: string } }[] } }>(
      deploymentTarget.trainableIn.nodes.map(({ origin, best }: { origin: { slug: string }; best: never }) => ({ ...origin, best })),
    )
    expect(deploymentTarget.trainableIn.totalCount).toBe(Object.keys(origins).length)
    const packaged = origins['azure-machine-learning-workbench']!.best.steps.map(({ step }) => [step.kind, sentences(step)])
    expect(packaged.slice(1)).toEqual([
      ['PACKAGE', [144]],
      ['DEPLOY', [144, 199]],
    ])
    expect(Object.keys(origins)).toContain('microsoft-machine-learning-server')
    expect(Object.keys(origins)).not.toContain('azure-machine-learning-studio')
    expect(Object.keys(origins)).not.toContain('azure-batch-ai')
  },

  S21({ today, earlier, target, earlierTarget }) {
    expect(today.id).toBe('technology:microsoft-machine-learning-server')
    expect(today.aliases).toContain('Microsoft R Server')
    expect(today.aliases.filter((alias: string) => /studio|revolution/i.test(alias))).toEqual([])
    expect(earlier).toEqual({ id: today.id })
    expect([target, earlierTarget]).toEqual(Array(2).fill({ id: 'target:microsoft-machine-learning-server' }))
    expect(withSentence(today.statements, 196).length).toBeGreaterThan(0)
  },

  S27({ technology }) {
    expect(technology.slug).toBe('azure-data-science-virtual-machine')
    expect(technology.statements.map((statement: Cited) => sentences(statement))).toEqual([[133], [134], [135]])
    expect(slugs(technology.relations.map(({ to }: { to: { slug: string } }) => to))).toEqual([
      ...['cognitive-toolkit', 'jupyter-notebook', 'python', 'r', 'visual-studio-code'],
    ])
    for (const { exhaustive, citations } of technology.relations)
      expect([exhaustive, citations.map(({ locator }: { locator: string }) => locator)]).toEqual([false, ['129']])
  },

  S27Korean({ technology }) {
    expect(technology.slug).toBe('azure-data-science-virtual-machine')
    expect(technology.includes).toHaveLength(5)
    const [statement, ...others] = withSentence<Cited & { text: string }>(technology.statements, 134)
    expect(others).toEqual([])
    expect(statement!.text).toContain('모든')
    expect(statement!.text).not.toContain('가장')
  },

  S29({ databricks, charges }) {
    const stated = databricks.relations.filter((relation: Cited) => sentences(relation).includes(184))
    expect(slugs(stated.map(({ to }: { to: { slug: string } }) => to))).toEqual(['databricks-runtime-ml', 'mlflow', 'spark-mllib'])
    expect(stated.map(({ exhaustive }: { exhaustive: boolean }) => exhaustive)).toEqual([false, false, false])
    const ofTheDocument = databricks.relations.filter((relation: Cited) => sentences(relation).length > 0)
    expect(slugs(ofTheDocument.map(({ to }: { to: { slug: string } }) => to))).not.toContain('mmlspark')
    expect(sentences(...databricks.relations)).not.toContain(173)
    const charged = charges.nodes.map((statement: Cited & { about: { id: string } }) => [statement.about.id, sentences(statement)])
    expect(Object.fromEntries(charged)).toEqual({
      'target:spark-on-azure-hdinsight': [178],
      'technology:azure-hdinsight': [178],
      'technology:azure-data-science-virtual-machine': [138],
    })
  },

  S29Targets({ hdinsight, databricks }) {
    const byWorkbench = (steps: (Cited & { technologies: { slug: string }[] })[]) =>
      steps.filter(({ technologies }) => slugs(technologies).includes('azure-machine-learning-workbench'))
    expect(hdinsight.slug).toBe('spark-on-azure-hdinsight')
    expect(hdinsight.traits).toEqual({ chargesWhileRunning: true })
    expect(byWorkbench(hdinsight.steps).map(step => sentences(step))).toEqual([[144, 176]])
    expect(slugs(hdinsight.managedBy)).toEqual(['azure-machine-learning-model-management'])
    expect(hdinsight.relations.map((relation: Cited) => sentences(relation))).toEqual([[176]])
    expect(withSentence(hdinsight.statements, 178)).toHaveLength(1)

    expect(databricks.slug).toBe('azure-databricks')
    expect(databricks.traits).toEqual({ chargesWhileRunning: null })
    expect([databricks.managedBy, databricks.relations, byWorkbench(databricks.steps)]).toEqual([[], [], []])
    expect(databricks.steps.map((step: Cited) => sentences(step))).toEqual([[184]])
    const judged = databricks.statements.filter(({ kind }: { kind: string }) => kind === 'BENEFIT' || kind === 'CONSIDERATION')
    expect(sentences(...judged)).toEqual([])
  },

  S29Path({ deploymentPaths }) {
    expect(deploymentPaths).toEqual(none)
  },
}

test('every operation is answered here', () => {
  expect(Object.keys(answers).sort()).toEqual(
    operationsOf('S')
      .map(({ name }) => name)
      .sort(),
  )
})

onEachStore(api => {
  const ask = (name: string, headers?: Record<string, string>) => api.ask(textOf(operation(name)), {}, headers)

  test.each(Object.entries(answers))('%s', async (name, check) => {
    check(await ask(name))
  })

  test('in Korean the same things are found, whatever the names are called', async () => {
    for (const [name, check] of Object.entries(answers)) check(await ask(name, { 'accept-language': 'ko' }))
  })

  test('S27: the reader who asks in Korean reads Korean, about the statement with the same id', async () => {
    const english = withSentence<Cited & { id: string; text: string }>((await ask('S27')).technology.statements, 134)
    const korean = withSentence<Cited & { id: string; text: string }>((await ask('S27Korean')).technology.statements, 134)
    expect(korean.map(({ id }) => id)).toEqual(english.map(({ id }) => id))
    expect([english[0]!.text, korean[0]!.text].map(text => /[가-힣]/.test(text))).toEqual([false, true])
    const { technology } = await api.ask(
      '{ technology(id: "데이터 과학 Virtual Machine") { statements { id text } } }',
      {},
      { 'accept-language': 'ko' },
    )
    const { text } = technology.statements.find(({ id }: { id: string }) => id === korean[0]!.id)
    expect(text).toBe(korean[0]!.text)
  })
}, seedKnowledge)
