/** Questions from today, asked in the words of their files on each store, and held to what an expert accepts: M21 to M37. */
import { expect } from 'vitest'
import { type Blocker, type Cited, codes, none, places, ranges, refused, type Slug, slugs, stepOf, stepsOf, type Way } from './answers.js'
import { type Answers, ask } from './asked.js'

const questions = ['M21', 'M23', 'M24', 'M26', 'M28', 'M29', 'M33', 'M36', 'M37']

/** What the technologies of a way, each by its slug, may not be. */
const without = (ways: Way[], ...technologies: string[]): void => {
  for (const way of ways) for (const technology of technologies) expect(slugs(way.technologies), way.key).not.toContain(technology)
}
const withFormats = (ways: Way[], ...formats: string[]): Way => {
  const found = ways.find(way => `${slugs(way.formats)}` === `${formats}`)
  if (!found) throw new Error(`no way over ${formats}`)
  return found
}
interface Event extends Cited {
  kind: string
  date: string
}
const event = (lifecycle: { events: Event[] }, kind: string, date: string): Event => {
  const found = lifecycle.events.find(one => one.kind === kind && one.date === date)
  if (!found) throw new Error(`no ${kind} on ${date}`)
  return found
}

/** What each operation's answer has to be: the `must` and `mustNot` of its file. */
const answers: Answers = {
  M21In2021({ deploymentPaths: { nodes } }) {
    const mobile = withFormats(nodes, 'pytorch-module', 'torchscript')
    expect([slugs(mobile.technologies), mobile.target.slug]).toEqual([['pytorch', 'pytorch-mobile'], 'android'])
    for (const { state } of mobile.steps) expect(state).toBe('ACTIVE')
    expect(places(stepOf(mobile, 'pytorch-mobile-android')).length).toBeGreaterThan(0)
    without(nodes, 'executorch', 'litert-torch')
  },

  M21Today({ deploymentPaths: { nodes } }) {
    const lowered = withFormats(nodes, 'pytorch-module', 'exported-program', 'executorch-program')
    expect([slugs(lowered.technologies), lowered.target.slug]).toEqual([['pytorch', 'executorch'], 'android'])
    for (const { state } of lowered.steps) expect(state).toBe('ACTIVE')
    expect(places(stepOf(lowered, 'executorch-lower'))).toContain('executorch-readme: Export and Deploy in 3 Steps')
    // The first of the ways by torch.export; what comes before takes one conversion less, or loses less.
    const exported = (nodes as Way[]).filter(({ formats }) => slugs(formats).includes('exported-program'))
    expect(exported[0]!.key).toBe(lowered.key)
    expect(slugs(exported[1]!.formats)).toEqual(['pytorch-module', 'exported-program', 'tflite'])
    for (const way of (nodes as Way[]).slice(0, nodes.indexOf(lowered))) expect(slugs(way.technologies), way.key).toContain('onnx-runtime')
    without(nodes, 'pytorch-mobile', 'nnapi')
    for (const way of nodes as Way[]) expect(slugs(way.formats), way.key).not.toContain('torchscript')
  },

  M21Dates({ pyTorchMobile, torchScript, nnapi }) {
    expect([pyTorchMobile.lifecycle.state, slugs(pyTorchMobile.successors)]).toEqual(['DEPRECATED', ['executorch']])
    expect(places(event(pyTorchMobile.lifecycle, 'DEPRECATED', '2024-11-04'))).toEqual(['pytorch-mobile-recipes: Last Updated'])
    expect(torchScript.lifecycle.state).toBe('DEPRECATED')
    expect([nnapi.lifecycle.state, nnapi.lifecycle.deprecated]).toEqual(['DEPRECATED', '2024-09-03'])
    expect(places(event(nnapi.lifecycle, 'DEPRECATED', '2024-09-03'))).toContain('nnapi-migration-guide: NNAPI Migration Guide')
  },

  M21Korean({ in2021, today }) {
    const mobile = withFormats(in2021.nodes, 'pytorch-module', 'torchscript')
    const lowered = withFormats(today.nodes, 'pytorch-module', 'exported-program', 'executorch-program')
    expect([mobile.target.slug, lowered.target.slug]).toEqual(['android', 'android'])
    for (const { explanation } of [mobile, lowered]) expect(explanation).toMatch(/[가-힣]/)
    expect(mobile.explanation).toContain('PyTorch Mobile')
    expect(lowered.explanation).toContain('ExecuTorch')
    for (const way of today.nodes as Way[]) expect(slugs(way.formats), way.key).not.toContain('torchscript')
    for (const way of in2021.nodes as Way[]) expect(way.key).not.toMatch(/executorch|litert-torch/)
  },

  M23({ deploymentPaths: { nodes }, litertTorch, modelFormat }) {
    const [first] = nodes as Way[]
    expect(stepsOf(first!)).toEqual(['pytorch-train', 'pytorch-module-to-exported-program', 'litert-torch-exported-program-to-tflite'])
    expect(slugs(first!.formats)).toEqual(['pytorch-module', 'exported-program', 'tflite'])
    expect(slugs(first!.technologies)).toEqual(['pytorch', 'litert-torch'])
    const convert = stepOf(first!, 'litert-torch-exported-program-to-tflite')
    expect(convert.official).toBe(true)
    // Beta; Linux; Python from 3.10.
    expect(places(...convert.conditions)).toContain('litert-torch-readme: LiteRT Torch')
    expect(places(...convert.conditions)).toContain('litert-torch-readme: Requirements and Dependencies')
    expect(ranges(convert, 'python').map(({ since }) => since)).toEqual(['3.10'])
    expect(litertTorch.aliases).toContain('ai-edge-torch')
    // Alpha: what belongs to the Generative API says so, and the converter does not.
    const alpha = 'litert-torch-generative-docs: LiteRT Torch Generative API'
    const ofAlpha = litertTorch.steps.filter(({ conditions }: { conditions: Cited[] }) => places(...conditions).includes(alpha))
    expect(ofAlpha.map(({ id }: { id: string }) => id).sort()).toEqual([
      'step:litert-torch-generative-to-litert-lm',
      'step:litert-torch-quantized-to-tflite-int8',
    ])
    const targets = modelFormat.deployableTo.nodes.map(({ target }: Way) => target.slug)
    for (const target of ['android', 'ios', 'embedded-linux-device']) expect(targets).toContain(target)
    without(nodes, 'onnx-tensorflow')
    for (const way of nodes as Way[]) expect(slugs(way.formats), way.key).not.toContain('onnx')
  },

  M24({ deploymentPaths }) {
    expect(deploymentPaths).toEqual(none)
  },

  M24Unofficial({ deploymentPaths: { nodes } }) {
    const [first] = nodes as Way[]
    expect([first!.key, slugs(first!.technologies)]).toEqual(['format:onnx~onnx2tf-onnx-to-tflite', ['onnx2tf']])
    expect(first!.warnings).toContainEqual({ code: 'UNOFFICIAL_STEP', step: { id: 'step:onnx2tf-onnx-to-tflite' } })
    for (const way of nodes as Way[]) expect(codes(way), way.key).toContain('UNOFFICIAL_STEP')
    without(nodes, 'tf2onnx', 'onnx-tensorflow')
  },

  M24Reason({ technology: { slug, successors, statements, lifecycle } }) {
    expect([slug, successors, lifecycle.state]).toEqual(['onnx-tensorflow', [], 'DEPRECATED'])
    expect(places(event(lifecycle, 'DEPRECATED', lifecycle.deprecated))).toEqual(['onnx-tensorflow-readme: Note'])
    expect(places(...statements)).toEqual(
      expect.arrayContaining(['onnx-tensorflow-readme: Note', 'onnx-tensorflow-issue-1066: description']),
    )
  },

  M24WhyNot({ deploymentPaths: { blockers } }) {
    const unmaintained = (blockers as Blocker[]).find(({ change }) => change?.filter === 'includeDeprecated')
    expect(unmaintained!.steps).toContainEqual({ id: 'step:onnx-tensorflow-onnx-to-saved-model' })
    expect(unmaintained!.nearest!.key).toContain('onnx-tensorflow-onnx-to-saved-model')
    const unofficial = (blockers as Blocker[]).find(({ change }) => change?.filter === 'official')
    expect(unofficial!.nearest!.key).toBe('format:onnx~onnx2tf-onnx-to-tflite')
  },

  M26({ deploymentPaths, modelFormat, technology }) {
    expect(deploymentPaths).toEqual(none)
    const inputs = modelFormat.producedBy.flatMap((step: { inputs: Slug[] }) => slugs(step.inputs))
    // It comes of training and of files of its own alone.
    expect(inputs.sort()).toEqual(['scikit-learn-pickle', 'skops-file'])
    const back = technology.refusals.find(
      ({ format, towards }: { format: Slug; towards: Slug | null }) => format.slug === 'onnx' && towards?.slug === 'scikit-learn-estimator',
    )
    expect(places(back.statement)).toEqual(
      expect.arrayContaining([
        'sklearn-onnx-issue-740: comment of 2021-09-17',
        'sklearn-onnx-issue-512: comment of 2020-07-16',
        'scikit-learn-model-persistence: Summary of model persistence methods',
      ]),
    )
  },

  M26WhyNot({ deploymentPaths: { blockers } }) {
    const [first] = blockers as Blocker[]
    expect(first).toBe(refused(blockers, 'onnx', 'scikit-learn-estimator'))
    expect(places(...first!.statements)).toContain('sklearn-onnx-issue-740: comment of 2021-09-17')
    expect(places(...first!.statements)).toContain('scikit-learn-model-persistence: Summary of model persistence methods')
  },

  M28({ onnx, coreMl, beyond }) {
    expect({ onnx, coreMl }).toEqual({ onnx: none, coreMl: none })
    expect(beyond.deployableTo.totalCount).toBe(0)
  },

  M28Without({ onnx, coreMl }) {
    const demand = { property: 'categorical-features', values: ['false'], excluded: [] }
    for (const [nodes, step] of [
      [onnx.nodes, 'catboost-to-onnx'],
      [coreMl.nodes, 'catboost-to-core-ml'],
    ] as [Way[], string][]) {
      expect(stepsOf(nodes[0]!)).toEqual(['catboost-train', step])
      expect(stepOf(nodes[0]!, step).requires).toContainEqual(demand)
      expect(places(...stepOf(nodes[0]!, step).conditions)).toContain('catboost-save-model: format')
      // What knows neural networks alone gets no trees.
      without(nodes, 'mmdnn', 'nncf')
    }
  },

  M28Instead({ any, pmml }) {
    const ways: Way[] = any.deployableTo.nodes.map(({ best }: { best: Way }) => best)
    const to = (target: string) => ways[any.deployableTo.nodes.findIndex((node: Way) => node.target.slug === target)]!
    for (const target of ['python-process', 'cpp-application', 'java-application']) {
      expect(slugs(to(target).formats)).toEqual(['catboost-model', 'catboost-cbm'])
      expect(slugs(to(target).technologies)).toContain('catboost')
    }
    expect(ways.some(way => slugs(way.formats).includes('python-source-code'))).toBe(true)
    for (const way of ways) for (const format of ['onnx', 'core-ml-model']) expect(slugs(way.formats), way.key).not.toContain(format)
    expect(stepOf(pmml.nodes[0], 'catboost-to-pmml').requires).toEqual([
      { property: 'categorical-features', values: ['false', 'one-hot'], excluded: [] },
      { property: 'task', values: [], excluded: ['multiclass-classification'] },
    ])
  },

  M28WhyNot({ onnx, coreMl }) {
    for (const [{ blockers }, step] of [
      [onnx, 'catboost-to-onnx'],
      [coreMl, 'catboost-to-core-ml'],
    ]) {
      const [first] = blockers as Blocker[]
      expect([first!.reason, first!.change!.filter, first!.change!.value]).toEqual(['MODEL', 'model', 'categorical-features: true'])
      expect(first!.steps).toContainEqual({ id: `step:${step}` })
      expect(first!.nearest!.key).toBe(`catboost-train~${step}`)
      expect(places(...first!.statements)).toContain('catboost-save-model: format')
    }
  },

  M29({ deploymentPaths: { nodes }, binary }) {
    const [mojo, pojo] = nodes as Way[]
    expect(slugs(mojo!.formats)).toEqual(['h2o-model', 'h2o-mojo'])
    expect([slugs(mojo!.technologies), mojo!.target.slug]).toEqual([['h2o-3', 'h2o-genmodel'], 'java-application'])
    // It is stated that it predicts with no network.
    expect(codes(mojo!)).not.toContain('NOT_STATED')
    expect([slugs(pojo!.formats), slugs(pojo!.technologies)]).toEqual([
      ['h2o-model', 'h2o-pojo'],
      ['h2o-3', 'h2o-genmodel'],
    ])
    const toPojo = stepOf(pojo!, 'h2o-3-model-to-pojo')
    const [demand] = toPojo.requires
    expect(demand!.property).toBe('algorithm')
    for (const algorithm of ['GLRM', 'Stacked Ensembles', 'Word2Vec']) expect(demand!.excluded).toContain(algorithm)
    expect(places(...toPojo.conditions)).toContain('h2o-pojo-quick-start: POJO Quick Start')
    for (const way of nodes as Way[]) {
      expect([way.target.slug, way.target.interfaces], way.key).toEqual(['java-application', ['In process']])
      expect(way.steps.at(-1)!.input!.slug, way.key).not.toBe('h2o-binary-model')
    }
    // Boosted trees in ONNX are for a runtime that knows ONNX-ML.
    for (const way of (nodes as Way[]).filter(one => slugs(one.formats).includes('onnx')))
      expect(slugs(way.technologies), way.key).toEqual(['h2o-3', 'onnxmltools', 'onnx-runtime'])
    expect(binary.boundTo).toEqual({ slug: 'h2o-3' })
  },

  M33({ in2018, newIn2019, oldIn2019, today }) {
    expect(in2018.nodes.map(({ key }: Way) => key)).toEqual(['batch-ai-tensorflow'])
    expect(in2018.nodes[0].steps[0].state).toBe('ACTIVE')
    expect(codes(in2018.nodes[0])).not.toContain('CLOSED_TO_NEW')
    expect(newIn2019).toEqual(none)
    expect(oldIn2019.nodes.map(({ key }: Way) => key)).toEqual(['batch-ai-tensorflow'])
    expect(codes(oldIn2019.nodes[0])).toContain('CLOSED_TO_NEW')
    expect(today).toEqual(none)
    for (const { nodes } of [in2018, oldIn2019]) {
      expect(slugs(nodes[0].technologies)).toEqual(['azure-batch-ai', 'tensorflow'])
      expect(places(stepOf(nodes[0], 'batch-ai-tensorflow'))).toEqual([
        'azure-ml-technology-choices-2018: 153',
        'azure-ml-technology-choices-2018: 154',
      ])
    }
  },

  M33Dates({ batchAi, successor, sdk }) {
    expect([batchAi.steps, batchAi.lifecycle.state]).toEqual([[], 'RETIRED'])
    // It worked through 2019-03-31.
    expect([batchAi.lifecycle.closedToNew, batchAi.lifecycle.retired]).toEqual(['2018-12-14', '2019-04-01'])
    for (const [kind, date] of [
      ['CLOSED_TO_NEW', '2018-12-14'],
      ['RETIRED', '2019-04-01'],
    ] as const)
      expect(places(event(batchAi.lifecycle, kind, date))).toEqual(['azure-batch-ai-retirement: Support timeline'])
    expect(slugs(batchAi.successors)).toEqual([successor.slug])
    expect([successor.slug, successor.lifecycle.state]).toEqual(['azure-machine-learning-compute', 'ACTIVE'])
    expect([sdk.lifecycle.state, sdk.lifecycle.retired]).toEqual(['RETIRED', '2026-06-30'])
  },

  M33WhyNot({ newIn2019, today }) {
    const changes = ({ blockers }: { blockers: Blocker[] }) => blockers.map(({ reason, change }) => [reason, change!.asOf, change!.filter])
    expect(changes(newIn2019)).toContainEqual(['CLOSED_TO_NEW', '2018-12-13', null])
    expect(changes(newIn2019)).toContainEqual(['CLOSED_TO_NEW', null, 'newUser'])
    expect(changes(today)).toContainEqual(['RETIRED', '2019-03-31', null])
    for (const { nearest } of [...newIn2019.blockers, ...today.blockers] as Blocker[]) expect(nearest!.key).toBe('batch-ai-tensorflow')
  },

  M36({ deploymentPaths, technology: { steps, lifecycle } }) {
    expect(deploymentPaths).toEqual(none)
    const compact = { property: 'custom-vision-domain', values: ['compact'] }
    const exports = steps.filter(({ kind }: { kind: string }) => ['CONVERT', 'PACKAGE'].includes(kind))
    expect(exports.length).toBeGreaterThan(0)
    for (const { id, requires, conditions } of exports) {
      expect(requires, id).toEqual([compact])
      expect(places(...conditions), id).toContain('custom-vision-export: Export options')
    }
    // All else stays with the service.
    const others = steps.filter((step: { kind: string }) => !exports.includes(step)).map(({ output }: { output: Slug }) => output.slug)
    expect(others.sort()).toEqual(['custom-vision-prediction-api', 'custom-vision-project'])
    expect([lifecycle.state, lifecycle.retired]).toEqual(['ACTIVE', '2028-09-25'])
    expect(places(event(lifecycle, 'RETIRED', '2028-09-25'))).toEqual(['azure-eol-service-list: Id 261'])
  },

  M36Compact({ deploymentPaths: { nodes }, technology: { steps } }) {
    const [first] = nodes as Way[]
    expect(stepsOf(first!)).toEqual(['custom-vision-train', 'custom-vision-to-core-ml', 'core-ml-model-to-ios'])
    expect([slugs(first!.formats), first!.target.slug]).toEqual([['custom-vision-project', 'core-ml-model'], 'ios'])
    // iOS 11 and later.
    expect(places(...stepOf(first!, 'core-ml-model-to-ios').conditions)).toContain('coremltools-target-formats: Minimum Deployment Target')
    expect(places(...stepOf(first!, 'custom-vision-to-core-ml').conditions)).toContain('custom-vision-export: Export options')
    const outputs = steps.map(({ output }: { output: Slug }) => output.slug)
    for (const output of [
      'core-ml-model',
      'tflite',
      'frozen-graph',
      'tfjs-graph-model',
      'onnx',
      'vision-ai-dev-kit-model',
      'container-image',
    ])
      expect(outputs).toContain(output)
  },

  M36WhyNot({ deploymentPaths: { blockers } }) {
    const [first] = blockers as Blocker[]
    expect([first!.reason, first!.change!.filter, first!.change!.value]).toEqual(['MODEL', 'model', 'custom-vision-domain: standard'])
    expect(first!.nearest!.key).toBe('custom-vision-train~custom-vision-to-core-ml~core-ml-model-to-ios')
    expect(places(...first!.statements)).toContain('custom-vision-export: Convert to a compact domain')
  },

  M37({ deploymentPaths: { nodes }, conversions }) {
    const [first] = nodes as Way[]
    expect(stepsOf(first!)).toEqual(['jax-train', 'orbax-export-to-saved-model', 'tflite-convert-saved-model', 'litert-deploy-android'])
    expect(slugs(first!.formats)).toEqual(['jax-function', 'saved-model', 'tflite'])
    expect(slugs(first!.technologies)).toEqual(['jax', 'orbax-export', 'tensorflow', 'litert'])
    expect(first!.target.slug).toBe('android')
    const exported = stepOf(first!, 'orbax-export-to-saved-model')
    expect(ranges(exported, 'jax').map(({ since }) => since)).toContain('0.4.20')
    for (const { since } of ranges(exported, 'jax')) expect(Number(since!.split('.')[2])).toBeGreaterThanOrEqual(20)
    expect(places(exported)).toContain('tflite-jax-overview: Convert JAX models to TensorFlow Lite')
    expect(conversions.nodes.length).toBeGreaterThan(0)
    const outputs = (official: boolean): string[] =>
      conversions.nodes
        .filter((step: { official: boolean }) => step.official === official)
        .map(({ output }: { output: Slug }) => output.slug)
    expect(outputs(true)).toContain('saved-model')
    expect(outputs(true)).not.toContain('onnx')
    for (const output of [...outputs(true), ...outputs(false)]) expect(output).not.toMatch(/^pytorch|^torchscript|^exported-program/)
  },
}

ask(questions, answers)
