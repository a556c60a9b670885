/** Questions from today, asked in the words of their files on each store, and held to what an expert accepts: M01 to M20. */
import { expect } from 'vitest'
import { type Blocker, codes, hops, none, places, ranges, refused, type Slug, slugs, stepOf, stepsOf, type Way } from './answers.js'
import { type Answers, ask } from './asked.js'

const questions = ['M01', 'M02', 'M03', 'M06', 'M09', 'M11', 'M12', 'M13', 'M15', 'M18', 'M20']

/** What each operation's answer has to be: the `must` and `mustNot` of its file. */
const answers: Answers = {
  M01({ deploymentPaths: { nodes } }) {
    const [first] = nodes as Way[]
    expect(slugs(first!.formats)).toEqual(['scikit-learn-estimator', 'onnx'])
    expect(slugs(first!.technologies)).toEqual(['scikit-learn', 'skl2onnx', 'onnx-runtime'])
    expect([first!.target.slug, first!.target.interfaces]).toEqual(['android', ['In process']])
    const convert = first!.steps.find(({ step }) => step.kind === 'CONVERT')!.step
    expect(places(...convert.conditions)).toContain('sklearn-onnx-supported-models: Supported scikit-learn Models')
    const deploys = nodes.map(({ steps }: Way) => steps.at(-1)!)
    for (const { input, step } of deploys) {
      expect(step.kind).toBe('DEPLOY')
      expect(['scikit-learn-pickle', 'scikit-learn-estimator', 'skops-file']).not.toContain(input.slug)
    }
    for (const way of nodes as Way[]) {
      expect(slugs(way.technologies)).not.toContain('keras2onnx')
      expect(slugs(way.technologies)).not.toContain('onnxruntime-mobile')
      // No Python on the device, no server.
      expect(way.target.slug).toBe('android')
    }
    // What takes neural networks alone gets none of skl2onnx's models.
    for (const way of nodes as Way[])
      if (slugs(way.technologies).includes('skl2onnx'))
        expect(slugs(way.technologies).filter(slug => ['nncf', 'onnx2tf', 'mmdnn', 'apache-tvm'].includes(slug))).toEqual([])
    expect(nodes.map(({ formats }: Way) => slugs(formats))).toContainEqual(['scikit-learn-estimator', 'onnx', 'ort-format'])
  },

  M01Korean({ deploymentPaths: { nodes } }) {
    const [first] = nodes as Way[]
    expect([slugs(first!.formats), first!.target.slug]).toEqual([['scikit-learn-estimator', 'onnx'], 'android'])
    expect(first!.explanation).toMatch(/[가-힣]/)
    expect(first!.explanation).toContain('ONNX')
  },

  M01Packages({ current, former }) {
    expect([current.id, current.lifecycle.state]).toEqual(['technology:onnx-runtime', 'ACTIVE'])
    if (former) {
      expect(former.id).not.toBe(current.id)
      expect(former.lifecycle.state).not.toBe('ACTIVE')
    }
  },

  M02At16({ direct, official, later, any }) {
    expect({ direct, official, later }).toEqual({ direct: none, official: none, later: none })
    // Another tool has to make another model of it first, on nobody's official word.
    for (const way of any.nodes as Way[]) {
      expect(stepsOf(way)).not.toContain('coremltools-scikit-learn-to-core-ml')
      expect(codes(way), way.key).toContain('UNOFFICIAL_STEP')
      expect(stepOf(way, stepsOf(way)[1]!).official, way.key).toBe(false)
    }
    for (const hop of hops(any.nodes)) expect(hop).not.toMatch(/^onnx > core-ml/)
  },

  M02At152({ direct, official, patch, any }) {
    for (const { nodes } of [direct, official, patch, any]) {
      expect(stepsOf(nodes[0])).toEqual(['scikit-learn-train', 'coremltools-scikit-learn-to-core-ml', 'core-ml-model-to-ios'])
      expect([slugs(nodes[0].formats), nodes[0].target.slug]).toEqual([['scikit-learn-estimator', 'core-ml-model'], 'ios'])
      for (const hop of hops(nodes)) expect(hop).not.toMatch(/^onnx > core-ml/)
    }
    const convert = stepOf(direct.nodes[0], 'coremltools-scikit-learn-to-core-ml')
    expect(ranges(convert, 'scikit-learn')[0]).toMatchObject({
      ...{ since: '0.17', through: '1.5.1', until: '1.6', below: 'UNSUPPORTED', above: 'UNSUPPORTED' },
    })
    expect(places(convert)).toContain('coremltools-dependencies: lines 55-82')
  },

  M02Instead({ deploymentPaths: { nodes } }) {
    expect(stepsOf(nodes[0])).toEqual(['scikit-learn-train', 'skl2onnx-scikit-learn-to-onnx', 'onnx-runtime-onnx-to-ios'])
    expect(hops(nodes)).not.toContain('scikit-learn-estimator > core-ml-model')
    for (const hop of hops(nodes)) expect(hop).not.toMatch(/^onnx > core-ml/)
  },

  M02WhyNot({ deploymentPaths: { blockers } }) {
    const [first] = blockers as Blocker[]
    expect([first!.reason, first!.change!.filter, first!.change!.value]).toEqual(['VERSION', 'versions', 'scikit-learn 1.6'])
    expect(first!.steps).toEqual([{ id: 'step:coremltools-scikit-learn-to-core-ml' }])
    expect(first!.nearest!.key).toBe('scikit-learn-train~coremltools-scikit-learn-to-core-ml~core-ml-model-to-ios')
  },

  M03Stable({ deploymentPaths }) {
    expect(deploymentPaths).toEqual(none)
  },

  M03WithPlanned({ deploymentPaths: { nodes } }) {
    const [first] = nodes as Way[]
    expect(stepsOf(first!)).toEqual(['lightgbm-train', 'coremltools-lightgbm-to-core-ml'])
    expect(slugs(first!.technologies)).toContain('coremltools')
    expect(codes(first!)).toContain('PLANNED_STEP')
    const { state, step } = first!.steps[1]!
    expect([state, step.official, step.lifecycle.introduced]).toEqual(['PLANNED', true, null])
    expect(ranges(step, 'coremltools').map(({ since }) => since)).toEqual(['9.1.dev1'])
    expect(places(step)).toContain('coremltools-lightgbm-commit: New LightGBM Converter')
    for (const { formats } of nodes as Way[]) expect(slugs(formats)).not.toContain('onnx')
  },

  M03WhyNot({ deploymentPaths: { blockers } }) {
    const planned = blockers.find(({ reason }: Blocker) => reason === 'NOT_YET')
    expect([planned.missingFrom.slug, planned.missingTo.slug]).toEqual(['lightgbm-booster', 'core-ml-model'])
    // There never was a way through ONNX: the Core ML converters took neural networks alone.
    for (const { nearest } of blockers as Blocker[]) expect(nearest?.key ?? '').not.toContain('onnxmltools-lightgbm-to-onnx~coremltools')
  },

  M06({ deploymentPaths }) {
    expect(deploymentPaths).toEqual(none)
  },

  M06Reasons({ technology, modelFormat }) {
    const ofKeras = technology.refusals.filter(({ format }: { format: Slug }) => format.slug === 'keras-v3-file')
    // Neither of the formats that the converter makes.
    expect(ofKeras).toHaveLength(2)
    for (const refusal of ofKeras) expect(places(refusal.statement)).toContain('tfjs-issue-8266: comment of 2024-05-10')
    expect(places(...technology.statements)).toContain('tfjs-issue-8358: comment of 2024-10-24')
    expect(modelFormat.acceptedBy.length).toBeGreaterThan(0)
    for (const { output, technologies } of modelFormat.acceptedBy) {
      expect(output.slug).not.toMatch(/^tfjs-|^tensorflow-js/)
      expect(slugs(technologies)).not.toContain('tensorflow-js-converter')
    }
  },

  M06Instead({ keras2, keras3 }) {
    const ends = keras2.nodes.map(({ formats }: Way) => slugs(formats).at(-1))
    expect(ends).toContain('tfjs-layers-model')
    expect(ends).toContain('tfjs-graph-model')
    expect(keras2.nodes.map(({ formats }: Way) => slugs(formats))).toContainEqual(['keras-model', 'keras-hdf5', 'tfjs-layers-model'])
    expect(slugs(keras3.nodes[0].formats)).toEqual(['keras-model', 'saved-model', 'tfjs-graph-model'])
    // Which back end it runs on is asked: TensorFlow or JAX.
    expect(codes(keras3.nodes[0])).toContain('MODEL_REQUIREMENT')
    for (const { formats } of keras3.nodes as Way[])
      expect(`${slugs(formats)}`).not.toMatch(/keras-v3-file,tfjs|keras-model,tfjs|keras-v3-file,tensorflow-js/)
  },

  M06WhyNot({ deploymentPaths: { blockers } }) {
    const refusals = (blockers as Blocker[]).filter(
      ({ reason, missingFrom }) => reason === 'REFUSED' && missingFrom?.slug === 'keras-v3-file',
    )
    expect(refusals.length).toBeGreaterThan(0)
    expect(places(...refusals.flatMap(({ statements }) => statements))).toContain('tfjs-issue-8266: comment of 2024-05-10')
  },

  M09({ deploymentPaths, deploymentTarget: { acceptedFormats, refusals } }) {
    expect(deploymentPaths).toEqual(none)
    expect(slugs(acceptedFormats)).toEqual(['revoscale-model'])
    const of = (slug: string | null) => refusals.find(({ format }: { format: Slug | null }) => (format?.slug ?? null) === slug).statement
    expect(places(of('onnx'))).toContain('sql-native-scoring-predict: Supported models')
    expect(places(of('onnx'))).toContain('sql-predict-transact-sql: IMPORTANT')
    const unsupported = ['sql-native-scoring-predict: Supported RevoScale algorithms: unsupported model types']
    expect([places(of('pmml')), places(of(null))]).toEqual([unsupported, unsupported])
  },

  M09Instead({ sqlServer, synapse, sqlEdge, sqlDatabase }) {
    expect(sqlServer.nodes.length).toBeGreaterThan(0)
    for (const { target } of sqlServer.nodes as Way[]) expect(target.slug).toBe('sql-server-external-scripts')
    const byPython = sqlServer.nodes.find((way: Way) => stepsOf(way).at(-1) === 'sql-server-scripts-xgboost-python')
    expect(places(...byPython.steps.at(-1).step.conditions)).toContain(
      'sql-server-2022-machine-learning-services-install: Install runtimes and packages',
    )
    expect(stepsOf(synapse.nodes[0])).toEqual(['xgboost-train', 'onnxmltools-xgboost-to-onnx', 'synapse-dedicated-predict-onnx'])
    expect(sqlEdge.lifecycle).toEqual({ state: 'RETIRED', retired: '2025-09-30' })
    expect(sqlDatabase?.steps ?? []).toEqual([])
  },

  M09Korean({ deploymentPaths, deploymentTarget, instead }) {
    expect(deploymentPaths.nodes).toEqual([])
    expect(deploymentTarget.name).toMatch(/[가-힣]/)
    const ids = deploymentTarget.refusals.map(({ statement }: { statement: { id: string } }) => statement.id)
    for (const id of ['no-onnx', 'no-pmml', 'revoscale-only']) expect(ids).toContain(`statement:target/sql-server-predict/${id}`)
    for (const { statement } of deploymentTarget.refusals) expect(statement.text).toMatch(/[가-힣]/)
    expect(instead.nodes.length).toBeGreaterThan(0)
    for (const { explanation } of instead.nodes) expect(explanation).toMatch(/[가-힣]/)
  },

  M09WhyNot({ deploymentPaths: { blockers } }) {
    const direct = refused(blockers, 'xgboost-booster', 'sql-server-predict')
    expect(direct.statements.map(({ id }) => id)).toContain('statement:target/sql-server-predict/revoscale-only')
    expect(direct.korean).toMatch(/[가-힣]/)
    const throughOnnx = refused(blockers, 'onnx', 'sql-server-predict')
    expect(throughOnnx.statements.map(({ id }) => id)).toContain('statement:target/sql-server-predict/no-onnx')
    const throughPmml = refused(blockers, 'pmml', 'sql-server-predict')
    expect(throughPmml.statements.map(({ id }) => id)).toContain('statement:target/sql-server-predict/no-pmml')
  },

  M11({ deploymentPaths: { nodes }, dedicated, serverless }) {
    const [first] = nodes as Way[]
    expect(slugs(first!.technologies).slice(0, 2)).toEqual(['scikit-learn', 'skl2onnx'])
    expect(slugs(first!.formats)).toEqual(['scikit-learn-estimator', 'onnx'])
    for (const { target } of nodes as Way[])
      expect([target.slug, target.interfaces.includes('T-SQL')]).toEqual(['azure-synapse-dedicated-sql-pool', true])
    const deploy = stepOf(first!, 'synapse-dedicated-predict-onnx')
    expect(places(...deploy.conditions).some(place => place.startsWith('synapse-sql-predict'))).toBe(true)
    expect(slugs(dedicated.acceptedFormats)).toEqual(['onnx'])
    expect(dedicated.refusals.map(({ format }: { format: Slug | null }) => format?.slug ?? null)).toEqual(
      expect.arrayContaining(['revoscale-model', null]),
    )
    expect(serverless.steps).toEqual([])
    const ofOnnx = serverless.refusals.find(({ format }: { format: Slug | null }) => format?.slug === 'onnx')
    expect(places(ofOnnx.statement)).toContain('synapse-sql-predict-today: NOTE')
  },

  M12In2024({ deploymentPaths: { nodes }, deploymentTarget }) {
    const [first] = nodes as Way[]
    expect(stepsOf(first!)).toEqual(['scikit-learn-train', 'skl2onnx-scikit-learn-to-onnx', 'azure-sql-edge-predict-onnx'])
    expect([slugs(first!.formats), first!.target.slug]).toEqual([['scikit-learn-estimator', 'onnx'], 'azure-sql-edge-predict'])
    expect(slugs(first!.technologies)).toContain('skl2onnx')
    for (const { state } of first!.steps) expect(state).toBe('ACTIVE')
    expect(slugs(deploymentTarget.acceptedFormats)).toEqual(['onnx'])
    const ofRevoScale = deploymentTarget.refusals.find(({ format }: { format: Slug | null }) => format?.slug === 'revoscale-model')
    expect(places(ofRevoScale.statement)).toEqual(['sql-native-scoring-predict: Supported models'])
  },

  M12Today({ deploymentPaths, deploymentTarget: { steps, lifecycle } }) {
    expect(deploymentPaths).toEqual(none)
    expect(steps).toEqual([])
    expect([lifecycle.state, lifecycle.retired]).toEqual(['RETIRED', '2025-09-30'])
    const retired = lifecycle.events.find(({ kind }: { kind: string }) => kind === 'RETIRED')
    expect(places(retired)).toContain('azure-eol-service-list: Id 668')
  },

  M12Instead({ deploymentPaths: { nodes } }) {
    const targets = nodes.map(({ target }: Way) => target.slug)
    expect(targets).toContain('azure-iot-edge-device')
    expect(targets).not.toContain('azure-sql-edge-predict')
  },

  M12WhyNot({ deploymentPaths: { blockers } }) {
    const [first] = blockers as Blocker[]
    expect([first!.reason, first!.change!.asOf, first!.steps]).toEqual([
      ...['RETIRED', '2025-09-29', [{ id: 'step:azure-sql-edge-predict-onnx' }]],
    ])
  },

  M13In2021({ deploymentPaths: { nodes } }) {
    const [first] = nodes as Way[]
    expect([stepsOf(first!), slugs(first!.technologies), slugs(first!.formats)]).toEqual([
      ...[['coremltools-onnx-to-core-ml'], ['coremltools'], ['onnx', 'core-ml-model']],
    ])
    const step = first!.steps[0]!.step
    expect(step.official).toBe(true)
    expect(ranges(step, 'coremltools')).toEqual([expect.objectContaining({ since: '4.0', until: '6.0', through: '5.2' })])
    expect(ranges(step, 'onnx')).toEqual([expect.objectContaining({ until: '11', through: '10' })])
    for (const way of nodes as Way[]) expect(slugs(way.technologies)).not.toContain('onnx-coreml')
  },

  M13Today({ direct, official, legacy, any, pinned, iOS, pyTorch, tensorFlow, onnxCoreml }) {
    expect({ direct, official }).toEqual({ direct: none, official: none })
    for (const way of legacy.nodes as Way[]) {
      expect(codes(way), way.key).toContain('DEPRECATED_STEP')
      expect(slugs(way.formats)[1], way.key).not.toBe('core-ml-model')
      for (const slug of ['onnx-coreml', 'onnxsim']) expect(slugs(way.technologies), way.key).not.toContain(slug)
    }
    expect(onnxCoreml.lifecycle.state).not.toBe('ACTIVE')
    expect(onnxCoreml.lifecycle.deprecated).toBe('2020-06-24')
    for (const way of any.nodes as Way[]) {
      expect(codes(way), way.key).toContain('UNOFFICIAL_STEP')
      expect(slugs(way.technologies)).not.toContain('onnx-coreml')
    }
    expect(stepsOf(pinned.nodes[0])).toEqual(['coremltools-onnx-to-core-ml'])
    expect(codes(pinned.nodes[0])).toContain('DEPRECATED_STEP')
    expect(iOS.nodes.map(stepsOf)).toEqual([['onnx-runtime-onnx-to-ios']])
    expect(stepsOf(pyTorch.nodes[0])).toEqual([
      ...['pytorch-train', 'pytorch-module-to-exported-program', 'coremltools-exported-program-to-ml-program', 'core-ml-ml-program-to-ios'],
    ])
    expect(slugs(tensorFlow.nodes[0].technologies)).toEqual(['tensorflow', 'coremltools', 'core-ml'])
  },

  M13WhyNot({ direct, official }) {
    const moved = ({ blockers }: { blockers: Blocker[] }) => blockers.find(({ change }) => change?.asOf)!
    expect(moved(direct)).toMatchObject({ reason: 'RETIRED', change: { asOf: '2022-09-18' } })
    expect(moved(official)).toMatchObject({ reason: 'FILTER', message: expect.stringContaining('is deprecated by 2026-11-23') })
    for (const { blockers } of [direct, official]) {
      // No refusal as such: onnxsim does it, and it is the question that leaves that out.
      expect(places(...blockers.flatMap(({ statements }: Blocker) => statements))).toContain(
        'coremltools-issue-1864: TobyRoseman · comment · 2023-05-22',
      )
      const unofficial = blockers.find(({ change }: Blocker) => change?.filter === 'official')
      expect(unofficial.nearest.key).toContain('onnxsim')
    }
  },

  M15At20233({ deploymentPaths: { nodes } }) {
    const [first] = nodes as Way[]
    expect(slugs(first!.formats)).toEqual(['caffe-model', 'caffe-model-file', 'openvino-ir'])
    expect(hops(nodes)).toContain('caffe-model-file > openvino-ir')
    const step = stepOf(first!, 'openvino-caffe-to-ir')
    expect(ranges(step, 'openvino')).toEqual([expect.objectContaining({ until: '2024.0', through: '2023.3' })])
    expect(step.lifecycle.retired).toBe('2024-03-06')
    expect(first!.warnings).toContainEqual({ code: 'DEPRECATED_STEP', step: { id: 'step:openvino-caffe-to-ir' } })
    expect(places(step)).toContain('openvino-legacy-features: Discontinued')
  },

  M15Today({ deploymentPaths: { nodes } }) {
    const [first] = nodes as Way[]
    expect(slugs(first!.formats)).toContain('onnx')
    const toOnnx = first!.steps.find(({ output }) => output.slug === 'onnx')!.step
    expect(toOnnx.official).toBe(false)
    expect(first!.warnings).toContainEqual({ code: 'UNOFFICIAL_STEP', step: { id: toOnnx.id } })
    for (const way of nodes as Way[]) {
      expect(slugs(way.technologies)).not.toContain('openvino-model-optimizer')
      for (const { input, output } of way.steps)
        if (input?.slug.startsWith('caffe')) expect(['openvino-ir', 'intel-hardware']).not.toContain(output.slug)
      for (const { step } of way.steps.filter(one => one.output.slug === 'onnx' && one.input?.slug.startsWith('caffe')))
        expect(step.official).toBe(false)
    }
  },

  M15Official({ deploymentPaths }) {
    expect(deploymentPaths).toEqual(none)
  },

  M15WhyNot({ deploymentPaths: { blockers } }) {
    const [first] = blockers as Blocker[]
    expect([first!.reason, first!.change!.asOf]).toEqual(['RETIRED', '2024-03-05'])
    expect(first!.nearest!.key).toContain('openvino-caffe-to-ir')
    expect(places(...first!.statements)).toContain('openvino-legacy-features: Discontinued')
    expect(blockers.map(({ change }: Blocker) => change?.filter)).toContain('official')
  },

  M18({ technology: { deployableTo } }) {
    const ways: Way[] = deployableTo.nodes.map(({ best }: { best: Way }) => best)
    const served = ways.filter(way => slugs(way.technologies).includes('onnx-runtime'))
    expect(served.length).toBeGreaterThan(0)
    for (const way of served) {
      expect(slugs(way.formats).slice(0, 2)).toEqual(['chainer-model', 'onnx'])
      expect(slugs(way.technologies)).toEqual(expect.arrayContaining(['azure-batch-ai', 'chainer', 'onnx-chainer', 'onnx-runtime']))
      expect(ranges(stepOf(way, 'onnx-chainer-to-onnx'), 'onnx')).toEqual([
        expect.objectContaining({ since: '7', through: '10', above: 'UNTESTED' }),
      ])
    }
    expect(deployableTo.nodes.map(({ target }: Way) => target.slug)).toContain('python-process')
  },

  M18Dates({ chainer, batchAi }) {
    expect([chainer.lifecycle.state, chainer.lifecycle.deprecated]).toEqual(['DEPRECATED', '2019-12-05'])
    const maintenance = chainer.lifecycle.events.find(({ kind }: { kind: string }) => kind === 'DEPRECATED')
    expect(maintenance.citations.length).toBeGreaterThan(0)
    // It worked through 2019-03-31.
    expect([batchAi.lifecycle.state, batchAi.lifecycle.retired]).toEqual(['RETIRED', '2019-04-01'])
    expect(batchAi.steps).toEqual([])
  },

  M20({ deploymentPaths, modelFormat }) {
    expect(deploymentPaths).toEqual(none)
    expect(modelFormat.boundTo).toEqual({ slug: 'tensorrt' })
    const to = (target: string) => modelFormat.acceptedBy.filter(({ output }: { output: Slug }) => output.slug === target)
    for (const [target, os] of [
      ['windows-pc', 'windows'],
      ['linux-pc', 'linux'],
    ] as const) {
      expect(to(target)).toHaveLength(1)
      const [{ requires, conditions }] = to(target)
      expect(requires).toEqual([{ property: 'engine-os', values: [os], excluded: [] }])
      expect(places(...conditions)).toEqual(
        expect.arrayContaining([
          'tensorrt-nvinfer-header: enum class RuntimePlatform',
          'tensorrt-nvinfer-header: enum class HardwareCompatibilityLevel',
          'tensorrt-engine-compatibility: Version Compatibility',
        ]),
      )
    }
  },

  M20Rebuild({ deploymentPaths: { nodes } }) {
    const ways = nodes as Way[]
    const cross = ways.find(way => stepsOf(way)[0] === 'tensorrt-onnx-to-windows-engine-on-linux')!
    const build = cross.steps[0]!.step
    expect(slugs(cross.formats)).toEqual(['onnx', 'tensorrt-engine'])
    expect(build.sets).toContainEqual({ property: 'engine-os', value: 'windows' })
    expect(places(build)).toContain('tensorrt-nvinfer-header: enum class RuntimePlatform')
    expect(places(...build.conditions)).toContain('tensorrt-nvinfer-header: enum class HardwareCompatibilityLevel')
    expect(stepsOf(ways[0]!)).toEqual(['tensorrt-onnx-to-engine-on-windows', 'tensorrt-engine-to-windows-pc'])
    for (const way of ways) {
      expect(stepsOf(way)).not.toContain('tensorrt-onnx-to-engine-on-linux')
      for (const { step } of way.steps) {
        const onSystem = [...step.sets, ...step.requires].some(({ property }) => property === 'engine-os')
        if (!onSystem) continue
        expect(step.conditions.length, step.id).toBeGreaterThan(0)
        expect(places(step).filter(place => /version.compatib/i.test(place))).toEqual([])
      }
    }
  },

  M20WindowsEngine({ onWindows, onLinux }) {
    expect(onWindows.nodes[0].key).toBe('format:tensorrt-engine~tensorrt-engine-to-windows-pc')
    expect(onLinux).toEqual(none)
  },

  M20WhyNot({ deploymentPaths: { blockers } }) {
    const model = blockers.find(({ reason }: Blocker) => reason === 'MODEL')
    expect([model.change.filter, model.change.value]).toEqual(['model', 'engine-os: linux'])
    expect(places(...model.statements)).toContain('tensorrt-nvinfer-header: enum class RuntimePlatform')
  },
}

ask(questions, answers)
