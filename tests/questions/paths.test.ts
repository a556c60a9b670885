/** Ways over the founding document, on each store: those that are there, those that are not, every filter, pages, keys and names. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StepEntry, technologySchema } from '../../src/knowledge/entity.js'
import { load } from '../../src/knowledge/load.js'
import { type Answer, seedKnowledge, startServer, type TestServer, today } from '../server.js'
import { stores } from '../stores.js'
import { reach, targets } from './reach.js'

const source = 'azure-ml-technology-choices-2018'
const day = '2018-02-12'

const studio = 'Azure Machine Learning Studio'
const studioWebService = 'azure-machine-learning-studio-web-service'
const workbench = 'Azure Machine Learning Workbench'
const container = 'Web service in a container'
const dataScienceVm = 'Data Science Virtual Machine'
const throughBatchAi = 'batch-ai-tensorflow~model-management-package~model-management-to-container'
const pythonWays = ['azure-notebooks', 'jupyter', 'machine-learning-server', 'spyder', 'sql-server', 'visual-studio-code'].map(
  tool => `${tool}-python~docker-python-to-container`,
)

const ways = `query Ways(
  $trainedIn: ID!, $deployableTo: ID!, $where: PathFilter, $asOf: Date, $trainedOn: Date, $first: Int = 100, $after: String
) {
  deploymentPaths(
    trainedIn: $trainedIn, deployableTo: $deployableTo, where: $where, asOf: $asOf, trainedOn: $trainedOn, first: $first, after: $after
  ) {
    edges { cursor node { key } }
    nodes { ...Way }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    completeness { exhaustive stoppedBy revision }
  }
}`
const byKey = `query ByKey($key: ID!, $asOf: Date, $trainedOn: Date) {
  deploymentPath(key: $key, asOf: $asOf, trainedOn: $trainedOn) { ...Way }
}`
const way = `fragment Way on DeploymentPath {
  key
  conversions
  alternatives
  origin { id }
  end { ... on Entity { id } }
  target { slug hostedBy { slug } environments { slug } }
  formats { slug }
  technologies { slug }
  sources { slug }
  rank { inactive deprecated unproven conversions unofficial lossy steps technologies }
  steps {
    position
    state
    input { slug }
    output { ... on Entity { slug } }
    step { id kind technologies { slug } citations { source { slug } locator } }
  }
}`

interface Question {
  trainedIn: string
  deployableTo: string
  where?: Record<string, unknown>
  asOf?: string | null
  trainedOn?: string
  first?: number
  after?: string
}

const slugs = (things: { slug: string }[]): string[] => things.map(({ slug }) => slug)
const origins = Object.keys(reach)

describe.each(stores)('$name', ({ missing, openEmpty }) => {
  describe.skipIf(missing)('ways', () => {
    let server: TestServer
    beforeAll(async () => {
      server = await startServer({ store: await openEmpty() })
    })
    afterAll(() => server?.close())

    /** Asked as of the founding document's day and by its steps alone, unless the question says otherwise. */
    const answer = ({ asOf = day, where, ...question }: Question): Promise<Answer> =>
      server.ask(`${ways}\n${way}`, { ...question, asOf: asOf ?? undefined, where: { sources: [source], ...where } })
    const ask = async (question: Question) => {
      const { data, errors } = await answer(question)
      expect(errors).toBeUndefined()
      return data.deploymentPaths
    }
    const keys = async (question: Question): Promise<string[]> => (await ask(question)).nodes.map(({ key }: { key: string }) => key)
    const reached = async (question: Question): Promise<string[]> =>
      [...new Set<string>((await ask(question)).nodes.map(({ target }: { target: { slug: string } }) => target.slug))].sort()
    const refused = async (question: Question) => {
      const { data, errors } = await answer(question)
      expect(data).toBeNull()
      expect(errors).toHaveLength(1)
      return errors![0]!.extensions
    }
    const one = async (key: string, days: { asOf?: string; trainedOn?: string } = { asOf: day }) => {
      const { data, errors } = await server.ask(`${byKey}\n${way}`, { key, ...days })
      expect(errors).toBeUndefined()
      return data.deploymentPath
    }

    describe('the main job: from TensorFlow to the edge', () => {
      const question = { trainedIn: 'TensorFlow', deployableTo: 'edge' }

      test('one way, by Batch AI, Model Management and the container, each step cited to its sentences', async () => {
        const { nodes, pageInfo, completeness } = await ask(question)
        expect(nodes).toHaveLength(1)
        expect(pageInfo.hasNextPage).toBe(false)
        expect(completeness).toMatchObject({ exhaustive: true, stoppedBy: null })
        const [{ steps, ...rest }] = nodes
        expect(
          steps.map(
            ({
              step,
              ...of
            }: {
              step: { technologies: { slug: string }[]; citations: { source: { slug: string }; locator: string }[] }
            }) => ({
              ...of,
              ...step,
              technologies: slugs(step.technologies),
              citations: step.citations.map(({ source, locator }) => `${source.slug}#${locator}`),
            }),
          ),
        ).toEqual([
          {
            position: 1,
            id: 'step:batch-ai-tensorflow',
            kind: 'TRAIN',
            state: 'ACTIVE',
            technologies: ['azure-batch-ai', 'tensorflow'],
            input: null,
            output: { slug: 'tensorflow-model' },
            citations: [`${source}#153`, `${source}#154`],
          },
          {
            position: 2,
            id: 'step:model-management-package',
            kind: 'PACKAGE',
            state: 'ACTIVE',
            technologies: ['azure-machine-learning-model-management'],
            input: { slug: 'tensorflow-model' },
            output: { slug: 'model-management-service-package' },
            citations: [`${source}#155`],
          },
          {
            position: 3,
            id: 'step:model-management-to-container',
            kind: 'DEPLOY',
            state: 'ACTIVE',
            technologies: ['azure-machine-learning-model-management'],
            input: { slug: 'model-management-service-package' },
            output: { slug: 'web-service-in-a-container' },
            citations: [`${source}#145`, `${source}#155`, `${source}#188`],
          },
        ])
        expect(rest).toEqual({
          key: throughBatchAi,
          conversions: 0,
          alternatives: 0,
          origin: { id: 'technology:tensorflow' },
          end: { id: 'target:web-service-in-a-container' },
          target: {
            slug: 'web-service-in-a-container',
            hostedBy: [{ slug: 'docker' }],
            environments: [{ slug: 'cloud' }, { slug: 'edge' }],
          },
          formats: [{ slug: 'tensorflow-model' }, { slug: 'model-management-service-package' }],
          technologies: [{ slug: 'azure-batch-ai' }, { slug: 'tensorflow' }, { slug: 'azure-machine-learning-model-management' }],
          sources: [{ slug: source }],
          // One step is COMPOSED.
          rank: { inactive: 0, deprecated: 0, unproven: 1, conversions: 0, unofficial: 0, lossy: 0, steps: 3, technologies: 3 },
        })
      })

      test('the revision that answers is the one that is served', async () => {
        const { graph } = (await server.ask('{ graph { revision } }')).data
        expect((await ask(question)).completeness.revision).toBe(graph.revision)
      })
    })

    describe('there is no way, and from the same origin there is another one', () => {
      const toTheEdge = { trainedIn: dataScienceVm, deployableTo: 'edge' }
      const none: [what: string, none: Question[], there: Question, key: string][] = [
        [
          'Machine Learning Studio, but to its web service',
          targets.filter(slug => slug !== studioWebService).map(slug => ({ trainedIn: studio, deployableTo: `target:${slug}` })),
          { trainedIn: studio, deployableTo: studioWebService },
          'studio-train~studio-to-web-service',
        ],
        [
          'Batch AI to SQL Server, ML Server or Spark',
          ['Microsoft SQL Server', 'Microsoft Machine Learning Server', 'Spark on Azure HDInsight', 'Apache Spark'].map(deployableTo => ({
            trainedIn: 'Azure Batch AI',
            deployableTo,
          })),
          { trainedIn: 'Azure Batch AI', deployableTo: container, where: { via: ['TensorFlow'] } },
          throughBatchAi,
        ],
        [
          'the Data Science VM by Cognitive Toolkit to the edge',
          [{ ...toTheEdge, where: { via: ['Cognitive Toolkit'] } }],
          { ...toTheEdge, where: { languages: ['Python'] } },
          'jupyter-python~docker-python-to-container',
        ],
        [
          'MMLSpark to Databricks',
          ['target:azure-databricks', 'technology:azure-databricks'].map(deployableTo => ({ trainedIn: 'MMLSpark', deployableTo })),
          { trainedIn: 'MMLSpark', deployableTo: 'Spark on Azure HDInsight' },
          'hdinsight-mmlspark~hdinsight-to-spark-on-hdinsight',
        ],
        [
          'an R model to the container',
          [container, 'Docker', 'edge'].map(deployableTo => ({ trainedIn: 'R model', deployableTo })),
          { trainedIn: 'R model', deployableTo: 'Microsoft Machine Learning Server' },
          'format:r-model~machine-learning-server-deploy',
        ],
        [
          'Workbench to Databricks',
          ['target:azure-databricks', 'technology:azure-databricks'].map(deployableTo => ({ trainedIn: workbench, deployableTo })),
          { trainedIn: workbench, deployableTo: 'Spark on Azure HDInsight' },
          'workbench-train~workbench-package~workbench-to-spark-on-hdinsight',
        ],
        [
          'Transact-SQL to any target',
          targets.map(slug => ({ trainedIn: 'Transact-SQL', deployableTo: `target:${slug}` })),
          { trainedIn: 'Python', deployableTo: container },
          pythonWays[0]!,
        ],
        [
          'Azure Notebooks, or a language, to Azure Notebooks',
          ['Azure Notebooks', 'Python', 'R'].map(trainedIn => ({ trainedIn, deployableTo: 'Azure Notebooks' })),
          { trainedIn: 'Azure Notebooks', deployableTo: container },
          pythonWays[0]!,
        ],
      ]

      test.each(none)('%s', async (_, questions, there, key) => {
        for (const question of questions) {
          const { nodes, edges, pageInfo, completeness } = await ask(question)
          expect([nodes, edges], question.deployableTo).toEqual([[], []])
          expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null })
          expect(completeness).toMatchObject({ exhaustive: true, stoppedBy: null })
        }
        expect((await keys(there))[0]).toBe(key)
      })

      test('the Data Science VM gets to the edge by Visual Studio Code and by Jupyter Notebook, with a Python model', async () => {
        expect(await keys({ ...toTheEdge, where: { distinct: false } })).toEqual([pythonWays[1], pythonWays[5]])
        expect(await keys({ ...toTheEdge, where: { via: ['Visual Studio Code'] } })).toEqual([pythonWays[5]])
      })
    })

    describe('from every technology and format', () => {
      interface Reached {
        /** The thing itself cites the founding document. */
        cited: boolean
        /** The columns that it has a way to. */
        found: string[]
      }
      const table = new Map<string, Reached>()

      const listed = (list: string) => `query ($after: String) {
        ${list}(first: 100, after: $after) {
          nodes { id citations { source { slug } } }
          pageInfo { hasNextPage endCursor }
        }
      }`
      const columns = [...targets.map(slug => [slug, `target:${slug}`]), ['azure-notebooks', 'technology:azure-notebooks']] as const
      const to = (id: string) => `deploymentPaths(trainedIn: $id, deployableTo: "${id}", asOf: "${day}", where: $where) { ...Found }`
      const row = `query ($id: ID!, $where: PathFilter) {
        ${columns.map(([, id], index) => `c${index}: ${to(id)}`).join('\n')}
      }
      fragment Found on DeploymentPathConnection { nodes { key target { slug } } completeness { exhaustive } }`

      beforeAll(async () => {
        for (const list of ['technologies', 'modelFormats']) {
          for (let after: string | null = null; ; ) {
            const page: Answer = await server.ask(listed(list), { after })
            expect(page.errors).toBeUndefined()
            const { nodes, pageInfo } = page.data[list]
            for (const { id, citations } of nodes) {
              const { data, errors } = await server.ask(row, { id, where: { sources: [source] } })
              expect(errors).toBeUndefined()
              for (const { completeness } of Object.values<{ completeness: object }>(data))
                expect(completeness).toEqual({ exhaustive: true })
              const found = columns.flatMap(([slug], index) => {
                for (const { target } of data[`c${index}`].nodes) expect(target.slug).toBe(slug)
                return data[`c${index}`].nodes.length > 0 ? [slug] : []
              })
              table.set(id, { cited: citations.some((citation: { source: { slug: string } }) => citation.source.slug === source), found })
            }
            if (!pageInfo.hasNextPage) break
            after = pageInfo.endCursor
          }
        }
      })

      test('the targets that are reached are those worked out by hand', () => {
        // What the document does not name leads nowhere by its steps; what does nevertheless is one row too many.
        const rows = [...table].filter(([, { cited, found }]) => cited || found.length > 0)
        expect(Object.fromEntries(rows.map(([id, { found }]) => [id, found]))).toEqual(reach)
      })

      test('the document has six targets, and no seventh', async () => {
        const { data } = await server.ask(`{ deploymentTargets(where: { source: "${source}" }, first: 100) { totalCount nodes { slug } } }`)
        expect([slugs(data.deploymentTargets.nodes), data.deploymentTargets.totalCount]).toEqual([targets, 6])
      })

      test('nothing but Studio, its model format and the languages that it states reaches the Studio web service', () => {
        const reaching = [...table].filter(([, { found }]) => found.includes(studioWebService)).map(([id]) => id)
        expect(reaching.sort()).toEqual([
          'format:studio-model',
          'technology:azure-machine-learning-studio',
          'technology:python',
          'technology:r',
        ])
      })

      test('nothing reaches Azure Notebooks, which is a place to train', () => {
        expect(table.size).toBeGreaterThanOrEqual(origins.length)
        expect([...table].filter(([, { found }]) => found.includes('azure-notebooks'))).toEqual([])
      })
    })

    describe('to everything', () => {
      /** The ends that are reached, of all that the document's knowledge has. */
      const endsOf = async (trainedIn: string): Promise<string[]> => {
        const { data, errors } = await server.ask(`{
          technologies(first: 100, where: { source: "${source}" }) { nodes { id } }
          modelFormats(first: 100) { nodes { id citations { source { slug } } } pageInfo { hasNextPage } }
          deploymentTargets(first: 100, where: { source: "${source}" }) { nodes { id } }
          environments { id }
        }`)
        expect(errors).toBeUndefined()
        expect(data.modelFormats.pageInfo.hasNextPage).toBe(false)
        const modelFormats = data.modelFormats.nodes.filter(({ citations }: { citations: { source: { slug: string } }[] }) =>
          citations.some(citation => citation.source.slug === source),
        )
        const ends: string[] = [data.technologies, { nodes: modelFormats }, data.deploymentTargets, { nodes: data.environments }].flatMap(
          ({ nodes }) => nodes.map(({ id }: { id: string }) => id),
        )
        expect(ends.length).toBeGreaterThanOrEqual(55)
        const asked = ends.map(
          (id, index) =>
            `e${index}: deploymentPaths(trainedIn: $trainedIn, deployableTo: "${id}", where: $where, asOf: "${day}") { nodes { key } }`,
        )
        const answer = await server.ask(`query ($trainedIn: ID!, $where: PathFilter) { ${asked.join('\n')} }`, {
          trainedIn,
          where: { sources: [source] },
        })
        expect(answer.errors).toBeUndefined()
        return ends.filter((_, index) => answer.data[`e${index}`].nodes.length > 0).sort()
      }

      test('Studio: its model, its web service, and where that is', async () => {
        expect(await endsOf(studio)).toEqual([
          'environment:cloud',
          'format:studio-model',
          `target:${studioWebService}`,
          'technology:azure-machine-learning-studio',
          'technology:microsoft-azure',
        ])
      })

      test('Workbench: exactly four targets, what hosts them, and where they are', async () => {
        expect(await endsOf(workbench)).toEqual([
          ...['cloud', 'database', 'edge', 'on-premises'].map(slug => `environment:${slug}`),
          ...['workbench-model', 'workbench-service-package'].map(slug => `format:${slug}`),
          ...['microsoft-machine-learning-server', 'spark-on-azure-hdinsight', 'sql-server-functions', 'web-service-in-a-container'].map(
            slug => `target:${slug}`,
          ),
          ...[
            'apache-spark',
            'azure-hdinsight',
            'azure-machine-learning-workbench',
            'docker',
            'microsoft-machine-learning-server',
            'sql-server',
          ].map(slug => `technology:${slug}`),
        ])
      })

      test('Transact-SQL, which trains nothing: nowhere', async () => {
        expect(await endsOf('Transact-SQL')).toEqual([])
      })
    })

    test('S08, meanwhile: Workbench packs before it deploys, and each way rests on 144 and on the benefit of its target', async () => {
      const { nodes } = await ask({ trainedIn: workbench, deployableTo: workbench })
      const told = nodes.map(
        ({
          target,
          formats,
          steps,
        }: {
          target: { slug: string }
          formats: { slug: string }[]
          steps: { step: { kind: string; citations: { locator: string }[] } }[]
        }) => [target.slug, slugs(formats), steps.map(({ step }) => step.kind), steps.at(-1)!.step.citations.map(({ locator }) => locator)],
      )
      const formats = ['workbench-model', 'workbench-service-package']
      const kinds = ['TRAIN', 'PACKAGE', 'DEPLOY']
      expect(told).toEqual([
        ['web-service-in-a-container', formats, kinds, ['144', '192']],
        ['microsoft-machine-learning-server', formats, kinds, ['144', '199']],
        ['spark-on-azure-hdinsight', formats, kinds, ['144', '176']],
        ['sql-server-functions', formats, kinds, ['144']],
      ])
    })

    describe('filters', () => {
      /** All four targets of Workbench. */
      const four = { trainedIn: workbench, deployableTo: workbench }
      const all = ['microsoft-machine-learning-server', 'spark-on-azure-hdinsight', 'sql-server-functions', 'web-service-in-a-container']
      const [machineLearningServer, hdinsight, sqlServer, inContainer] = all as [string, string, string, string]
      const edge = { trainedIn: 'TensorFlow', deployableTo: 'edge' }

      test.each([
        ['a technology', ['Batch AI'], [throughBatchAi]],
        ['a part, for the whole that includes it', ['Azure Machine Learning'], [throughBatchAi]],
        ['a format', ['Model Management service package'], [throughBatchAi]],
        ['the target, its host, its environment', [container, 'Docker', 'cloud'], [throughBatchAi]],
        [
          'eight at once',
          ['TensorFlow', 'Batch AI', 'Azure ML', 'Model Management', 'TensorFlow model', container, 'Docker', 'edge'],
          [throughBatchAi],
        ],
        ['one of two that is not used', ['Batch AI', 'Azure Machine Learning Workbench'], []],
        ['an environment that it does not end in', ['on-premises'], []],
      ])('via: %s', async (_, via, expected) => {
        expect(await keys({ ...edge, where: { via } })).toEqual(expected)
      })

      test('via: a framework is used where its part is, or where it hosts the target', async () => {
        expect(await reached({ ...four, where: { via: ['Apache Spark'] } })).toEqual([hdinsight])
        const question = { trainedIn: 'Azure HDInsight', deployableTo: 'cloud', where: { distinct: false } }
        const [byMmlSpark, byMllib] = ['hdinsight-mmlspark', 'hdinsight-spark-mllib'].map(step => `${step}~hdinsight-to-spark-on-hdinsight`)
        expect(await keys(question)).toEqual([byMmlSpark, byMllib])
        expect(await keys({ ...question, where: { distinct: false, via: ['Spark MLlib'] } })).toEqual([byMllib])
        expect(await keys({ ...question, where: { distinct: false, via: ['MMLSpark'] } })).toEqual([byMmlSpark])
      })

      test('via: more than eight are too many', async () => {
        expect(await refused({ ...edge, where: { via: Array(9).fill('Batch AI') } })).toMatchObject({ code: 'LIMIT_OUT_OF_RANGE' })
      })

      test.each([
        ['nothing that is used', ['Azure Databricks'], all],
        ['a target', [container], [machineLearningServer, hdinsight, sqlServer]],
        ['a host', ['Docker'], [machineLearningServer, hdinsight, sqlServer]],
        ['an environment, where a target is in another one too', ['edge'], all],
        ['an environment', ['cloud'], [machineLearningServer, sqlServer, inContainer]],
        ['both environments of a target', ['cloud', 'edge'], [machineLearningServer, sqlServer]],
        ['a format on the way', ['Workbench service package'], []],
        ['the whole that alone includes what is used', ['Azure Machine Learning'], []],
      ])('avoid: %s', async (_, avoid, expected) => {
        expect(await reached({ ...four, where: { avoid } })).toEqual(expected)
      })

      test('avoid: a part that something else includes stays, and one that nothing else includes goes', async () => {
        const question = { trainedIn: 'Python', deployableTo: container, where: { distinct: false, avoid: ['Anaconda'] } }
        expect(await keys(question)).toEqual(pythonWays.filter(key => !key.startsWith('spyder')))
      })

      test.each([
        [['edge'], [inContainer]],
        [['cloud'], [hdinsight, inContainer]],
        [['database'], [sqlServer]],
        [
          ['on-premises', 'database'],
          [machineLearningServer, sqlServer],
        ],
      ])('environments: %s', async (environments, expected) => {
        expect(await reached({ ...four, where: { environments } })).toEqual(expected)
      })

      test.each([
        [['Python'], ['sql-server-python']],
        [['R'], ['sql-server-r']],
        [
          ['R', 'Python'],
          ['sql-server-python', 'sql-server-r'],
        ],
        [['Transact-SQL'], []],
      ])('languages: SQL Server from %s', async (languages, steps) => {
        const expected = steps.map(step => `${step}~machine-learning-server-${step.endsWith('python') ? 'python-' : ''}deploy`)
        expect(await keys({ trainedIn: 'SQL Server', deployableTo: 'Microsoft Machine Learning Server', where: { languages } })).toEqual(
          expected,
        )
      })

      test('languages: a service that states them is trained from them; a tool that states none is not', async () => {
        const published = 'studio-train~studio-to-web-service'
        for (const languages of [['Python'], ['R']])
          expect(await keys({ trainedIn: studio, deployableTo: studioWebService, where: { languages } })).toEqual([published])
        expect(await keys({ trainedIn: studio, deployableTo: studioWebService, where: { languages: ['Transact-SQL'] } })).toEqual([])
        expect(await reached({ ...four, where: { languages: ['Python', 'R'] } })).toEqual([])
      })

      test('sources: only steps that cite one of them; another source has no such step', async () => {
        expect(await keys({ ...edge, where: { sources: [`source:${source}`] } })).toEqual([throughBatchAi])
        expect(await keys({ ...edge, where: { sources: ['mlflow-paper', source] } })).toEqual([throughBatchAi])
        expect(await keys({ ...edge, where: { sources: ['mlflow-paper'] } })).toEqual([])
      })

      test('maxConversions: packing is no conversion', async () => {
        expect(await keys({ ...edge, where: { maxConversions: 0 } })).toEqual([throughBatchAi])
        for (const maxConversions of [-1, 7])
          expect(await refused({ ...edge, where: { maxConversions } })).toMatchObject({ code: 'LIMIT_OUT_OF_RANGE' })
      })

      test('includeDeprecated: Workbench was advised against from the end of September 2018, three months before it went', async () => {
        const asked = async (asOf: string, where = {}) => {
          const { nodes } = await ask({ trainedIn: workbench, deployableTo: container, asOf, where })
          return nodes.map(({ rank, steps }: { rank: { deprecated: number }; steps: { state: string }[] }) => [
            rank.deprecated,
            ...steps.map(({ state }) => state),
          ])
        }
        const [active, deprecated] = [
          [0, ...Array(3).fill('ACTIVE')],
          [3, ...Array(3).fill('DEPRECATED')],
        ]
        expect(await asked('2018-09-29')).toEqual([active])
        expect(await asked('2018-09-29', { includeDeprecated: false })).toEqual([active])
        expect(await asked('2018-09-30')).toEqual([deprecated])
        expect(await asked('2018-09-30', { includeDeprecated: false })).toEqual([])
        expect(await asked('2019-01-08')).toEqual([deprecated])
        expect(await asked('2019-01-09')).toEqual([])
      })

      test('includeDeprecated: what is closed to new users is deprecated', async () => {
        const question = { ...edge, asOf: '2018-12-14' }
        const [{ steps }] = (await ask(question)).nodes
        expect(steps.map(({ state }: { state: string }) => state)).toEqual(['DEPRECATED', 'ACTIVE', 'ACTIVE'])
        expect(await keys({ ...question, where: { includeDeprecated: false } })).toEqual([])
        expect(await keys({ ...edge, asOf: '2018-12-13', where: { includeDeprecated: false } })).toEqual([throughBatchAi])
      })

      test('includeRetired: Batch AI is gone today, and shown as gone where that is asked for', async () => {
        const question = { trainedIn: 'Azure Batch AI', deployableTo: 'edge', asOf: today, where: { via: ['TensorFlow'] } }
        expect(await keys(question)).toEqual([])
        const { nodes } = await ask({ ...question, where: { ...question.where, includeRetired: true } })
        expect(nodes.map(({ key }: { key: string }) => key)).toEqual([throughBatchAi])
        expect(nodes[0].steps.map(({ state }: { state: string }) => state)).toEqual(['RETIRED', 'RETIRED', 'RETIRED'])
        expect(nodes[0].rank).toMatchObject({ inactive: 3, deprecated: 0 })
      })

      test('includeRetired: ways with a retired step come last', async () => {
        const question = { trainedIn: 'Python', deployableTo: container, asOf: today }
        const [notebooks, jupyter, server, spyder, sqlServer, code] = pythonWays
        expect(await keys({ ...question, where: { distinct: false } })).toEqual([jupyter, spyder, sqlServer, code])
        expect(await keys({ ...question, where: { distinct: false, includeRetired: true } })).toEqual([
          jupyter,
          spyder,
          sqlServer,
          code,
          notebooks,
          server,
        ])
      })

      test('includePlanned: in 2010 none of it was there yet', async () => {
        const question = { ...edge, asOf: '2010-01-01' }
        expect(await keys(question)).toEqual([])
        expect(await keys({ ...question, where: { includeRetired: true } })).toEqual([])
        const [planned, ...others] = (await ask({ ...question, where: { includePlanned: true } })).nodes
        expect([others, planned.key, planned.rank.inactive]).toEqual([[], throughBatchAi, 3])
        expect(planned.steps.map(({ state }: { state: string }) => state)).toEqual(['PLANNED', 'PLANNED', 'PLANNED'])
      })

      test('between its beginning and the document that shows it a step without dates of its own is there, and unproven', async () => {
        const unproven = async (asOf: string) =>
          (await ask({ ...edge, asOf })).nodes.map(({ rank }: { rank: { unproven: number } }) => rank.unproven)
        // Batch AI began in October 2017, Model Management in September.
        expect(await unproven('2017-09-30')).toEqual([])
        expect(await unproven('2017-10-01')).toEqual([3])
        expect(await unproven('2018-02-11')).toEqual([3])
        expect(await unproven('2018-02-12')).toEqual([1])
      })

      test('distinct: of ways with the same formats and end the best, which counts the others', async () => {
        const question = { trainedIn: 'Python', deployableTo: container }
        const told = async (distinct: boolean) =>
          (await ask({ ...question, where: { distinct } })).nodes.map(({ key, alternatives }: { key: string; alternatives: number }) => [
            key,
            alternatives,
          ])
        expect(await told(true)).toEqual([[pythonWays[0], 5]])
        expect(await told(false)).toEqual(pythonWays.map(key => [key, 5]))
        const { nodes } = await ask({ ...question, where: { avoid: ['Azure Notebooks', 'Spyder'] } })
        expect(nodes.map(({ key, alternatives }: { key: string; alternatives: number }) => [key, alternatives])).toEqual([
          [pythonWays[1], 3],
        ])
      })

      test('trainedOn: a model outlives its trainer, but not what would deploy it', async () => {
        const notebooks = { trainedIn: 'Azure Notebooks', deployableTo: container }
        expect(await keys({ ...notebooks, asOf: today })).toEqual([])
        const { nodes } = await ask({ ...notebooks, asOf: today, trainedOn: day })
        expect(nodes.map(({ key }: { key: string }) => key)).toEqual([pythonWays[0]])
        expect(nodes[0].steps.map(({ state }: { state: string }) => state)).toEqual(['ACTIVE', 'ACTIVE'])
        expect(await keys({ ...notebooks, trainedOn: today })).toEqual([])
        // Model Management ended on 2019-01-09, Batch AI with 2019-03-31.
        expect(await keys({ ...edge, asOf: today, trainedOn: '2018-06-01' })).toEqual([])
        const states = async (trainedOn: string) =>
          (await ask({ ...edge, asOf: '2019-01-08', trainedOn })).nodes.flatMap(({ steps }: { steps: { state: string }[] }) =>
            steps.map(({ state }) => state),
          )
        expect(await states('2018-06-01')).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE'])
        expect(await states('2019-01-08')).toEqual(['DEPRECATED', 'ACTIVE', 'ACTIVE'])
        expect(await states('2019-04-01')).toEqual([])
      })

      test('asOf is today where it is left out, and trainedOn is asOf', async () => {
        const notebooks = { trainedIn: 'Azure Notebooks', deployableTo: container, asOf: null }
        expect(await keys(notebooks)).toEqual([])
        expect(await keys({ ...notebooks, trainedOn: day })).toEqual([pythonWays[0]])
        expect(await keys({ trainedIn: 'Jupyter Notebook', deployableTo: container, asOf: null })).toEqual([pythonWays[1]])
      })
    })

    describe('pages', () => {
      const question = { trainedIn: 'Python', deployableTo: container, where: { distinct: false } }

      test('of one way each join without a gap or a repeat', async () => {
        const joined: string[] = []
        let after: string | undefined
        for (let page = 1; page <= pythonWays.length; page++) {
          const { edges, nodes, pageInfo } = await ask({ ...question, first: 1, after })
          expect(edges).toHaveLength(1)
          expect(nodes.map(({ key }: { key: string }) => key)).toEqual([edges[0].node.key])
          expect(pageInfo).toEqual({
            hasNextPage: page < pythonWays.length,
            hasPreviousPage: page > 1,
            startCursor: edges[0].cursor,
            endCursor: edges[0].cursor,
          })
          joined.push(edges[0].node.key)
          after = pageInfo.endCursor
        }
        expect(joined).toEqual(pythonWays)
        const { nodes, pageInfo } = await ask({ ...question, first: 1, after })
        expect([nodes, pageInfo.hasNextPage]).toEqual([[], false])
      })

      test('of four ways: one, and the rest', async () => {
        const first = await ask({ ...question, first: 4 })
        const second = await ask({ ...question, first: 4, after: first.pageInfo.endCursor })
        expect([first, second].map(({ nodes }) => nodes.map(({ key }: { key: string }) => key))).toEqual([
          pythonWays.slice(0, 4),
          pythonWays.slice(4),
        ])
        expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false])
        const inside = await ask({ ...question, after: first.edges[1].cursor })
        expect(inside.nodes.map(({ key }: { key: string }) => key)).toEqual(pythonWays.slice(2))
      })

      test('of distinct ways: none is told again behind its cursor', async () => {
        const distinct = { trainedIn: 'Python', deployableTo: 'cloud' }
        const whole = await keys(distinct)
        // To the container and to Studio's web service.
        expect(whole).toHaveLength(2)
        const first = await ask({ ...distinct, first: 1 })
        expect(await keys({ ...distinct, after: first.pageInfo.endCursor })).toEqual(whole.slice(1))
      })

      test('a page of none says whether there is any', async () => {
        const { nodes, pageInfo } = await ask({ ...question, first: 0 })
        expect([nodes, pageInfo.hasNextPage, pageInfo.endCursor]).toEqual([[], true, null])
      })

      test('a cursor is good for its question, however that names things, and for no other', async () => {
        const { pageInfo } = await ask({ ...question, first: 2 })
        const after = pageInfo.endCursor
        expect(await keys({ ...question, trainedIn: '파이썬', deployableTo: 'Docker container', after })).toEqual(pythonWays.slice(2))
        for (const other of [
          { trainedIn: 'R' },
          { deployableTo: 'edge' },
          { asOf: '2018-02-13' },
          { trainedOn: '2018-02-11' },
          { where: { distinct: true } },
          { where: { distinct: false, maxConversions: 2 } },
        ])
          expect(await refused({ ...question, ...other, after }), JSON.stringify(other)).toMatchObject({ code: 'BAD_USER_INPUT' })
        for (const broken of ['', 'x', `${after}x`.slice(3)].filter(Boolean))
          expect(await refused({ ...question, after: broken }), broken).toMatchObject({ code: 'BAD_USER_INPUT' })
      })

      test('hold 100 ways at most', async () => {
        for (const first of [-1, 101]) expect(await refused({ ...question, first })).toMatchObject({ code: 'LIMIT_OUT_OF_RANGE' })
      })
    })

    describe('a key', () => {
      test('gives the same way back, for each pair that has one', async () => {
        let pairs = 0
        for (const [id, slugs] of Object.entries(reach)) {
          for (const slug of slugs) {
            const [{ origin, ...found }] = (await ask({ trainedIn: id, deployableTo: `target:${slug}`, first: 1 })).nodes
            expect(origin).toEqual({ id })
            // Asked by key the origin is the format, or the TRAIN step's first technology, and the alternatives are those from there.
            const { origin: start, alternatives, ...again } = await one(found.key)
            expect({ ...again, alternatives: found.alternatives }).toEqual(found)
            const all = await ask({ trainedIn: start.id, deployableTo: `target:${slug}`, where: { sources: null, distinct: false } })
            expect(alternatives).toBe(all.nodes.find(({ key }: { key: string }) => key === found.key).alternatives)
            expect(start.id).toBe(id.startsWith('format:') ? id : `technology:${found.steps[0].step.technologies[0].slug}`)
            pairs++
          }
        }
        expect(pairs).toBe(Object.values(reach).flat().length)
        expect(pairs).toBe(69)
      })

      test('judges on the days that are asked', async () => {
        const states = async (days: { asOf?: string; trainedOn?: string }) =>
          (await one(pythonWays[0]!, days)).steps.map(({ state }: { state: string }) => state)
        expect(await states({ asOf: day })).toEqual(['ACTIVE', 'ACTIVE'])
        expect(await states({})).toEqual(['RETIRED', 'ACTIVE'])
        expect(await states({ trainedOn: day })).toEqual(['ACTIVE', 'ACTIVE'])
        expect(await states({ asOf: day, trainedOn: today })).toEqual(['RETIRED', 'ACTIVE'])
      })

      test('of a way that is not there yet counts the ways that are', async () => {
        // MMLSpark began in June 2017; MLlib makes the same format, and goes on as it does.
        const planned = await one('hdinsight-mmlspark~hdinsight-to-spark-on-hdinsight', { asOf: '2017-01-01' })
        expect([planned.rank.inactive, planned.alternatives]).toEqual([1, 1])
      })

      test.each([
        ['a step that is none', 'batch-ai-tensorflow~no-such-step'],
        ['steps that do not join', 'studio-train~model-management-to-container'],
        ['steps in another order', 'model-management-package~batch-ai-tensorflow'],
        ['a way that ends nowhere', 'batch-ai-tensorflow~model-management-package~'],
        [
          'a model that was not trained with Batch AI',
          'data-science-vm-cognitive-toolkit~model-management-package~model-management-to-container',
        ],
        ['a Spark model that was trained on Databricks, on HDInsight', 'databricks-spark-mllib~hdinsight-to-spark-on-hdinsight'],
        ['a format alone', 'format:r-model'],
        ['a format that the step does not take', 'format:r-model~docker-python-to-container'],
        ['nothing', ''],
      ])('of %s gives null', async (_, key) => {
        expect(await one(key)).toBeNull()
      })
    })

    describe('names', () => {
      const question = { trainedIn: 'TensorFlow', deployableTo: 'edge' }

      test.each([
        'tensorflow',
        'TENSORFLOW',
        'tensorFlow',
        ' TensorFlow ',
        'Tensor Flow',
        '텐서플로',
        '텐서플로우',
        'technology:tensorflow',
      ])('trained in "%s"', async trainedIn => {
        expect(await keys({ ...question, trainedIn })).toEqual([throughBatchAi])
      })

      test.each([
        'Edge',
        'EDGE',
        'environment:edge',
        'Edge devices',
        '엣지',
        '에지 장치',
        '컨테이너의 웹 서비스',
        'docker CONTAINER',
        '도커',
        'target:web-service-in-a-container',
      ])('deployable to "%s"', async deployableTo => {
        expect(await keys({ ...question, deployableTo })).toEqual([throughBatchAi])
      })

      test.each([
        ['CNTK', 'batch-ai-cognitive-toolkit'],
        ['cognitive toolkit', 'batch-ai-cognitive-toolkit'],
        ['카페', 'batch-ai-caffe'],
        ['체이너', 'batch-ai-chainer'],
      ])('"%s" is an alias', async (trainedIn, step) => {
        expect(await keys({ ...question, trainedIn })).toEqual([`${step}~model-management-package~model-management-to-container`])
      })

      test('"Microsoft R Server" is Machine Learning Server, to train in and to deploy to', async () => {
        const wanted = [
          'machine-learning-server-python~machine-learning-server-python-deploy',
          'machine-learning-server-r~machine-learning-server-deploy',
        ]
        for (const name of ['Microsoft R Server', 'microsoft machine learning server', '마이크로소프트 R 서버'])
          expect(await keys({ trainedIn: name, deployableTo: name })).toEqual(wanted)
      })

      test.each(['R model', 'R 모델', 'r MODEL', 'r-model', 'format:r-model'])('a format at hand: "%s"', async trainedIn => {
        expect(await reached({ trainedIn, deployableTo: '데이터베이스' })).toEqual(['sql-server-functions'])
      })

      test('every name in a filter too', async () => {
        const where = {
          via: ['배치 AI', 'technology:TensorFlow'],
          avoid: ['워크벤치'],
          environments: ['클라우드'],
          sources: [`source:${source}`],
        }
        expect(await keys({ ...question, where })).toEqual([throughBatchAi])
        expect(await keys({ trainedIn: 'azure notebooks', deployableTo: container, where: { languages: ['파이썬'] } })).toEqual([
          pythonWays[0],
        ])
      })

      test('a technology goes before a format, a target before a technology', async () => {
        expect((await ask({ trainedIn: 'Spark ML', deployableTo: 'cloud' })).nodes[0].origin).toEqual({ id: 'technology:spark-mllib' })
        // The technology of this name would host it as well; the DEPLOY steps by it go nowhere else.
        const { nodes } = await ask({ trainedIn: workbench, deployableTo: 'Microsoft Machine Learning Server' })
        expect(nodes.map(({ end }: { end: object }) => end)).toEqual([{ id: 'target:microsoft-machine-learning-server' }])
      })

      test.each([
        ['trainedIn', { trainedIn: 'Tensorfow' }, 'TensorFlow'],
        ['deployableTo', { deployableTo: 'edges' }, 'Edge'],
        ['where.via[1]', { where: { via: ['Docker', 'Batch A1'] } }, 'Batch AI'],
        ['where.avoid[0]', { where: { avoid: ['Azure Databrick'] } }, 'Azure Databricks'],
        ['where.environments[0]', { where: { environments: ['on-premise cloud'] } }, 'On-premise'],
        ['where.languages[0]', { where: { languages: ['Pyton'] } }, 'Python'],
        ['where.sources[0]', { where: { sources: ['azure-ml-technology-choices'] } }, source],
      ])('an unknown one in %s is an error that names the nearest', async (argument, change, nearest) => {
        const extensions = await refused({ ...question, ...change })
        expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
        expect(extensions.nearest).toContain(nearest)
        expect(extensions.nearest).toHaveLength(3)
      })

      test('a format is no way to itself', async () => {
        expect(await refused({ trainedIn: 'R model', deployableTo: 'format:r-model' })).toMatchObject({ code: 'BAD_USER_INPUT' })
      })
    })

    // Last, since it changes what is served.
    describe('with a conversion that nobody has made', () => {
      const step = (id: string): StepEntry =>
        technologySchema.parse({
          id: 'converter',
          name: 'Converter',
          kind: 'CONVERTER',
          steps: [
            {
              id,
              kind: 'CONVERT',
              by: ['converter'],
              from: ['r-model'],
              to: 'python-model',
              official: true,
              description: { en: 'It turns an R model into a Python model.', ko: 'R 모델을 Python 모델로 바꿉니다.' },
              cites: { [source]: [109] },
            },
          ],
        }).steps[0]!
      const converted = 'rstudio-r~r-to-python~docker-python-to-container'

      beforeAll(async () => {
        const seed = await seedKnowledge()
        const converter = technologySchema.parse({ id: 'converter', name: 'Converter', kind: 'CONVERTER' })
        const technologies = [...seed.technologies, { ...converter, steps: [step('r-to-python')] }].sort((a, b) => (a.id < b.id ? -1 : 1))
        await load(server.store, { ...seed, technologies })
        await server.look()
      })

      test('maxConversions: the way is there with one, and gone with none', async () => {
        const question = { trainedIn: 'RStudio', deployableTo: container }
        const [found, ...others] = (await ask(question)).nodes
        expect([others, found.key, found.conversions, found.rank.conversions]).toEqual([[], converted, 1, 1])
        expect(slugs(found.formats)).toEqual(['r-model', 'python-model'])
        expect(await keys({ ...question, where: { maxConversions: 1 } })).toEqual([converted])
        expect(await keys({ ...question, where: { maxConversions: 0 } })).toEqual([])
      })

      test('a way with a conversion comes behind those without', async () => {
        const question = { trainedIn: 'SQL Server', deployableTo: container }
        expect(await keys(question)).toEqual([pythonWays[4], 'sql-server-r~r-to-python~docker-python-to-container'])
        expect(await keys({ ...question, where: { maxConversions: 0 } })).toEqual([pythonWays[4]])
      })
    })
  })
})
