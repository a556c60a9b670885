/** The example of a company's overlay on the whole seed, asked over HTTP: its way, its word, what it has left; all else as it was. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { validKnowledge } from '../../src/knowledge/valid.js'
import { seedDirectory, startServer, type TestServer } from '../server.js'
import { onEachStore } from './serve.js'

const example = fileURLToPath(new URL('../../examples/overlay', import.meta.url))
const asOf = 'asOf: "2026-11-23"'
const ways = (end: string, where = '') => `{
  deploymentPaths(trainedIn: "scikit-learn", deployableTo: "${end}", ${asOf}, first: 100, where: { ${where} }) {
    nodes {
      key
      explanation
      steps { step { id citations { locator source { id overlay } } conditions { text citations { source { overlay } } } } }
      sources { id overlay }
    }
  }
}`
const acme = 'acme-model-hub-serve-mlflow-model'
const left = 'mlflow-model-to-sagemaker-endpoint'

/** Whose word it is, each once. */
const speakers = ({ citations }: { citations: { source: { overlay: string | null } }[] }) => [
  ...new Set(citations.map(({ source }) => source.overlay)),
]

onEachStore(
  api => {
    let seed: TestServer
    beforeAll(async () => {
      seed = await startServer()
    })
    afterAll(() => seed?.close())

    test('a way leads to the platform of the company, and each citation says whose word it is', async () => {
      const { nodes } = (await api.ask(ways('Acme Model Hub endpoint'))).deploymentPaths
      const way = nodes.find(({ key }: { key: string }) => key.endsWith(`mlflow-scikit-learn-estimator-to-mlflow-model~${acme}`))
      expect(way.explanation).toMatch(/deploy the MLflow model to an Acme Model Hub endpoint\.$/)
      const [packaging, serving] = way.steps.slice(-2).map(({ step }: { step: object }) => step)
      expect(serving).toEqual({
        id: `step:${acme}`,
        citations: [{ locator: 'What it takes', source: { id: 'source:acme-model-hub-guide', overlay: 'Acme' } }],
        conditions: [],
      })
      // The step is the public one, and so is who says it; the company has added a condition.
      expect(speakers(packaging)).toEqual([null])
      const [own, ...publicOnes] = packaging.conditions.toReversed()
      expect([own.text, speakers(own)]).toEqual(['At Acme the model needs a signature.', ['Acme']])
      expect(publicOnes.map(speakers)).toContainEqual([null])
      expect(way.sources).toContainEqual({ id: 'source:acme-model-hub-guide', overlay: 'Acme' })
      expect(way.sources).toContainEqual({ id: 'source:mlflow-models-overview', overlay: null })
      // ONNX has a way there too, which the seed and the overlay make together.
      expect(nodes.some(({ key }: { key: string }) => key.includes('skl2onnx') && key.endsWith('acme-model-hub-serve-onnx'))).toBe(true)
    })

    test('names that the company uses are found', async () => {
      const { technology, deploymentTargets, deploymentPaths } = await api.ask(`{
        technology(id: "acme mlflow") { slug }
        deploymentTargets(where: { environment: "Acme 데이터 센터" }, first: 100) { nodes { slug } }
        deploymentPaths(trainedIn: "scikit-learn", deployableTo: "acme data centre", ${asOf}, first: 100) { nodes { target { slug } } }
      }`)
      expect(technology).toEqual({ slug: 'mlflow' })
      expect(deploymentTargets.nodes).toContainEqual({ slug: 'acme-model-hub-endpoint' })
      expect(deploymentPaths.nodes).toContainEqual({ target: { slug: 'acme-model-hub-endpoint' } })
    })

    test('what the company refuses is told with its word', async () => {
      const { deploymentTarget } = await api.ask(
        '{ deploymentTarget(id: "acme-model-hub-endpoint") { hostedBy { refusals { format { slug } statement { text citations { source { overlay } } } } } } }',
      )
      expect(deploymentTarget.hostedBy).toEqual([
        {
          refusals: [
            {
              format: { slug: 'scikit-learn-pickle' },
              statement: {
                text: 'It takes no pickled model, since opening one may run any code.',
                citations: [{ source: { overlay: 'Acme' } }],
              },
            },
          ],
        },
      ])
    })

    test('a step that the company has left is on no way of today, and its end says whose word that is', async () => {
      const keys = async (server: { ask: TestServer['ask'] }, day: string) =>
        (await server.ask(ways('SageMaker endpoint').replace(asOf, `asOf: "${day}"`))).data.deploymentPaths.nodes.map(
          ({ key }: { key: string }) => key,
        )
      const isLeft = (key: string) => key.split('~').includes(left)
      const [before, after] = [await keys(seed, '2026-11-23'), await keys(api.server, '2026-11-23')]
      expect(before.filter(isLeft)).not.toEqual([])
      expect(after).toEqual(before.filter((key: string) => !isLeft(key)))
      // It was in use until then.
      expect(await keys(api.server, '2025-05-31')).toEqual(await keys(seed, '2025-05-31'))
      expect((await keys(api.server, '2025-05-31')).some(isLeft)).toBe(true)

      const { node } = await api.ask(
        `{ node(id: "step:${left}") { ... on Step { lifecycle { state(${asOf}) events { kind date citations { locator source { overlay } } } } } } }`,
      )
      expect(node.lifecycle.state).toBe('RETIRED')
      expect(node.lifecycle.events).toContainEqual({
        kind: 'RETIRED',
        date: '2025-06-01',
        citations: [{ locator: 'Public clouds', source: { overlay: 'Acme' } }],
      })
    })

    test('what it does not name answers as without it', async () => {
      const plain = (end: string, from: string, where = '') =>
        `{ deploymentPaths(trainedIn: "${from}", deployableTo: "${end}", ${asOf}, first: 100, where: { ${where} }) { nodes { key explanation sources { id overlay } } } }`
      const documents = [
        plain('edge', 'scikit-learn'),
        plain('web-service-in-a-container', 'XGBoost'),
        plain('android', 'PyTorch', 'official: true'),
        '{ deploymentPaths(trainedIn: "TensorFlow", deployableTo: "edge", asOf: "2018-02-12", where: { sources: ["azure-ml-technology-choices-2018"] }) { nodes { key explanation } } }',
        `{ deploymentPaths(trainedIn: "scikit-learn", deployableTo: "microcontroller", ${asOf}) { nodes { key } blockers { reason message } } }`,
        `{ technology(id: "XGBoost") { deployableTo(${asOf}, first: 100, where: { environments: ["cloud"], avoid: ["Amazon SageMaker"] }) { nodes { target { slug } best { key } } } } }`,
        '{ technology(id: "onnx-runtime") { name aliases lifecycle { introduced } statements { text } citations { locator source { title overlay } } } }',
        '{ deploymentTargets(first: 100, where: { environment: "cloud" }) { nodes { slug relations { kind to { slug } } } } }',
      ]
      // The condition that the company adds to a step is told wherever that step is on a way.
      const told = ({ data, errors }: Awaited<ReturnType<TestServer['ask']>>) => {
        expect(errors).toBeUndefined()
        return JSON.stringify(data).replaceAll(' At Acme the model needs a signature.', '')
      }
      for (const document of documents) expect(told(await api.server.ask(document)), document).toEqual(told(await seed.ask(document)))
    })

    test('which overlays are served is told', async () => {
      expect(await api.ask('{ graph { overlays } }')).toEqual({ graph: { overlays: ['Acme'] } })
      expect((await seed.ask('{ graph { overlays } }')).data).toEqual({ graph: { overlays: [] } })
      const revision = async (server: TestServer) => (await server.ask('{ graph { revision } }')).data.graph.revision
      expect(await revision(api.server)).not.toBe(await revision(seed))
    })
  },
  () => validKnowledge([seedDirectory, example]),
)
