/** An argument that names nothing is an error that says where it stands and what may have been meant. */
import { expect, test } from 'vitest'
import { onEachStore } from './serve.js'

/** The place as the API names it, a document, the types that it may be, and the three nearest names. */
const cases: [place: string, document: string, types: string, nearest: string][] = [
  ['where.phase', '{ technologies(where: { phase: "Modelin" }) { totalCount } }', 'phase', 'Modeling'],
  ['where.language', '{ technologies(where: { language: "Pythn" }) { totalCount } }', 'technology', 'Python'],
  ['where.supports', '{ technologies(where: { supports: "Jupiter" }) { totalCount } }', 'technology', 'Jupyter'],
  ['where.environment', '{ deploymentTargets(where: { environment: "Clowd" }) { totalCount } }', 'environment', 'Cloud'],
  ['where.hostedBy', '{ deploymentTargets(where: { hostedBy: "Dokcer" }) { totalCount } }', 'technology', 'Docker'],
  ['where.accepts', '{ deploymentTargets(where: { accepts: "Pyton model" }) { totalCount } }', 'model format', 'Python model'],
  ['technology', '{ steps(technology: "Tensorflw") { totalCount } }', 'technology', 'TensorFlow'],
  ['input', '{ steps(input: "Caffe modell") { totalCount } }', 'model format', 'Caffe model'],
  ['output', '{ steps(output: "Azure Databrick") { totalCount } }', 'model format or deployment target', 'Azure Databricks'],
  [
    'about',
    '{ statements(about: "텐서풀로우") { totalCount } }',
    'technology, model format, deployment target, environment or phase',
    '텐서플로우',
  ],
  [
    'trainedIn',
    '{ deploymentPaths(trainedIn: "Tensorflw", deployableTo: "edge") { nodes { key } } }',
    'technology or model format',
    'TensorFlow',
  ],
  [
    'deployableTo',
    '{ deploymentPaths(trainedIn: "R", deployableTo: "egde") { nodes { key } } }',
    'deployment target, environment, technology or model format',
    'Edge',
  ],
  ...(['via', 'avoid'] as const).map((list): [string, string, string, string] => [
    `where.${list}[1]`,
    `{ deploymentPaths(trainedIn: "R", deployableTo: "edge", where: { ${list}: ["Docker", "Sparc MLlib"] }) { nodes { key } } }`,
    'technology, model format, deployment target or environment',
    'Spark MLlib',
  ]),
  [
    'where.environments[0]',
    '{ deploymentPaths(trainedIn: "R", deployableTo: "edge", where: { environments: ["Clowd"] }) { nodes { key } } }',
    'environment',
    'Cloud',
  ],
  [
    'where.languages[0]',
    '{ deploymentPaths(trainedIn: "R", deployableTo: "edge", where: { languages: ["Pythn"] }) { nodes { key } } }',
    'technology',
    'Python',
  ],
]

onEachStore(api => {
  test.each(cases)('%s', async (place, document, types, expected) => {
    const { message, code, argument, name, nearest } = await api.refused(document)
    expect({ code, argument }).toEqual({ code: 'BAD_USER_INPUT', argument: place })
    // There are but two phases.
    expect(nearest).toHaveLength(types === 'phase' ? 2 : 3)
    expect(nearest).toContain(expected)
    const named = (nearest as string[]).map(text => `"${text}"`).join(', ')
    expect(message).toBe(`${place}: no ${types} is called "${name}". Nearest: ${named}.`)
  })

  test.each([
    ['where.source', '{ technologies(where: { source: "tensorflow-whitepaper" }) { totalCount } }'],
    ['where.source', '{ deploymentTargets(where: { source: "tensorflow-whitepaper" }) { totalCount } }'],
    ['source', '{ statements(source: "tensorflow-whitepaper") { totalCount } }'],
    [
      'where.sources[0]',
      '{ deploymentPaths(trainedIn: "R", deployableTo: "edge", where: { sources: ["tensorflow-whitepaper"] }) { nodes { key } } }',
    ],
  ])('%s, a source: %s', async (place, document) => {
    const { message, ...extensions } = await api.refused(document)
    const [first] = extensions.nearest as string[]
    expect(first).toBe('tensorflow-white-paper')
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: place, name: 'tensorflow-whitepaper' })
    expect(extensions.nearest).toHaveLength(3)
    expect(message).toContain(`${place}: no source is called "tensorflow-whitepaper". Nearest: "tensorflow-white-paper", `)
  })

  test.each([
    '{ technologies(where: { phase: "" }) { totalCount } }',
    '{ technologies(where: { source: "" }) { totalCount } }',
    '{ deploymentTargets(where: { accepts: "" }) { totalCount } }',
    '{ steps(technology: "") { totalCount } }',
    '{ statements(about: "") { totalCount } }',
    '{ statements(source: "") { totalCount } }',
  ])('an empty name names nothing, and is not as if it were not given: %s', async document => {
    expect(await api.refused(document)).toMatchObject({ code: 'BAD_USER_INPUT' })
  })
})
