/** A way is told step by step, so that a person can do it. */
import { describe, expect, test } from 'vitest'
import { explanation } from '../../src/words/explanation.js'
import type { Name, ToldRange, ToldStep } from '../../src/words/told.js'

const named = (en: string, ko = en): Name => ({ en, ko })
const file = (en: string, ko = en) => ({ ...named(en, ko), live: false })
const live = (en: string, ko: string) => ({ ...named(en, ko), live: true })
const range = (of: string, since: string | null, until: string | null, through: string | null = null): ToldRange => ({
  of: named(of),
  since,
  until,
  through,
})

const estimator = live('scikit-learn estimator in memory', '메모리의 scikit-learn 추정기')
const booster = live('XGBoost model in memory', '메모리의 XGBoost 모델')
const boosterFile = file('XGBoost JSON model file', 'XGBoost JSON 모델 파일')
const onnx = file('ONNX')
const savedModel = file('TensorFlow SavedModel')
const precision = named('Numeric precision', '수치 정밀도')
const int8 = { property: precision, value: named('8-bit integer', '8비트 정수') }
const float16 = { property: precision, value: named('16-bit floating point', '16비트 부동소수점') }

const step = (given: Partial<ToldStep> & Pick<ToldStep, 'kind' | 'output'>): ToldStep => ({
  saves: false,
  technologies: [],
  input: null,
  versions: [],
  sets: [],
  conditions: [],
  ...given,
})
const by = (...names: string[]) => names.map(name => named(name))

const single: [string, ToldStep, string, string][] = [
  [
    'TRAIN',
    step({ kind: 'TRAIN', technologies: by('scikit-learn'), output: estimator }),
    'Train the model with scikit-learn, which gives a scikit-learn estimator in memory.',
    'scikit-learn으로 모델을 학습해 메모리의 scikit-learn 추정기를 얻습니다.',
  ],
  [
    'TRAIN with versions',
    step({ kind: 'TRAIN', technologies: by('scikit-learn'), output: estimator, versions: [range('scikit-learn', '0.17', '1.6', '1.5.1')] }),
    'Train the model with scikit-learn (0.17 or later, before 1.6), which gives a scikit-learn estimator in memory.',
    'scikit-learn(0.17 이상 1.6 미만)으로 모델을 학습해 메모리의 scikit-learn 추정기를 얻습니다.',
  ],
  [
    'TRAIN in two technologies',
    step({
      kind: 'TRAIN',
      technologies: by('Azure Batch AI', 'Microsoft Cognitive Toolkit'),
      output: live('Cognitive Toolkit model in memory', '메모리의 Cognitive Toolkit 모델'),
    }),
    'Train the model with Azure Batch AI and Microsoft Cognitive Toolkit, which gives a Cognitive Toolkit model in memory.',
    'Azure Batch AI와 Microsoft Cognitive Toolkit으로 모델을 학습해 메모리의 Cognitive Toolkit 모델을 얻습니다.',
  ],
  [
    'TRAIN that sets something',
    step({
      kind: 'TRAIN',
      technologies: by('Keras'),
      output: live('Keras model in memory', '메모리의 Keras 모델'),
      sets: [{ property: named('Keras backend', 'Keras 백엔드'), value: named('JAX') }],
    }),
    'Train the model with Keras, which gives a Keras model in memory and sets its Keras backend to JAX.',
    'Keras로 모델을 학습해 메모리의 Keras 모델을 얻고 Keras 백엔드를 JAX로 설정합니다.',
  ],
  [
    'CONVERT',
    step({ kind: 'CONVERT', technologies: by('skl2onnx'), input: estimator, output: onnx }),
    'Convert the scikit-learn estimator in memory to ONNX with skl2onnx.',
    'skl2onnx를 사용해 메모리의 scikit-learn 추정기를 ONNX로 변환합니다.',
  ],
  [
    'CONVERT with versions of the tool and of what trained the model',
    step({
      kind: 'CONVERT',
      technologies: by('coremltools'),
      input: estimator,
      output: file('Core ML model', 'Core ML 모델'),
      versions: [range('coremltools', '8.0', null), range('scikit-learn', '0.17', '1.6'), range('Python', null, null)],
    }),
    'Convert the scikit-learn estimator in memory to a Core ML model with coremltools (8.0 or later), for scikit-learn (0.17 or later, before 1.6).',
    'coremltools(8.0 이상)를 사용해 메모리의 scikit-learn 추정기를 Core ML 모델로 변환합니다(scikit-learn 0.17 이상 1.6 미만 기준).',
  ],
  [
    'CONVERT with three tools, of which the last has versions',
    step({
      kind: 'CONVERT',
      technologies: by('LiteRT', 'TensorFlow', 'PyTorch'),
      input: savedModel,
      output: file('LiteRT model', 'LiteRT 모델'),
      versions: [range('PyTorch', null, '2.9')],
    }),
    'Convert the TensorFlow SavedModel to a LiteRT model with LiteRT, TensorFlow and PyTorch (before 2.9).',
    'LiteRT, TensorFlow와 PyTorch(2.9 미만)를 사용해 TensorFlow SavedModel을 LiteRT 모델로 변환합니다.',
  ],
  [
    'CONVERT that quantises',
    step({ kind: 'CONVERT', technologies: by('LiteRT'), input: savedModel, output: file('LiteRT model', 'LiteRT 모델'), sets: [int8] }),
    'Convert the TensorFlow SavedModel to a LiteRT model with LiteRT, which quantises it to 8-bit integers.',
    'LiteRT를 사용해 TensorFlow SavedModel을 LiteRT 모델로 변환하고 8비트 정수로 양자화합니다.',
  ],
  [
    'CONVERT that sets something else',
    step({ kind: 'CONVERT', technologies: by('OpenVINO'), input: onnx, output: file('OpenVINO IR'), sets: [float16] }),
    'Convert ONNX to OpenVINO IR with OpenVINO, which sets its numeric precision to 16-bit floating point.',
    'OpenVINO를 사용해 ONNX를 OpenVINO IR로 변환하고 수치 정밀도를 16비트 부동소수점으로 설정합니다.',
  ],
  [
    'CONVERT that quantises in the same format',
    step({ kind: 'CONVERT', technologies: by('ONNX Runtime'), input: onnx, output: onnx, sets: [int8] }),
    'Quantise ONNX to 8-bit integers with ONNX Runtime; the format stays the same.',
    'ONNX Runtime을 사용해 ONNX를 8비트 정수로 양자화합니다(형식은 그대로입니다).',
  ],
  [
    'CONVERT in the same format that sets something else',
    step({ kind: 'CONVERT', technologies: by('ONNX Runtime'), input: onnx, output: onnx, sets: [float16] }),
    'Process ONNX with ONNX Runtime, which sets its numeric precision to 16-bit floating point; the format stays the same.',
    'ONNX Runtime을 사용해 ONNX를 처리하고 수치 정밀도를 16비트 부동소수점으로 설정합니다(형식은 그대로입니다).',
  ],
  [
    'CONVERT that saves a live object to a file',
    step({
      kind: 'CONVERT',
      saves: true,
      technologies: by('XGBoost'),
      input: booster,
      output: boosterFile,
      versions: [range('XGBoost', '1.0', null)],
    }),
    'Save the XGBoost model in memory as an XGBoost JSON model file with XGBoost (1.0 or later).',
    'XGBoost(1.0 이상)를 사용해 메모리의 XGBoost 모델을 XGBoost JSON 모델 파일로 저장합니다.',
  ],
  [
    'CONVERT that reads a file back into memory',
    step({ kind: 'CONVERT', saves: true, technologies: by('XGBoost'), input: boosterFile, output: booster }),
    'Load the XGBoost JSON model file back into memory with XGBoost, as an XGBoost model.',
    'XGBoost를 사용해 XGBoost JSON 모델 파일을 다시 메모리로 불러와 XGBoost 모델을 얻습니다.',
  ],
  [
    'CONVERT that takes a live object for another',
    step({
      kind: 'CONVERT',
      saves: true,
      technologies: by('Hugging Face Transformers'),
      input: live('Transformers model in memory', '메모리의 Transformers 모델'),
      output: live('PyTorch module in memory', '메모리의 PyTorch 모듈'),
    }),
    'Use the Transformers model in memory as a PyTorch module with Hugging Face Transformers.',
    'Hugging Face Transformers를 사용해 메모리의 Transformers 모델을 PyTorch 모듈로 활용합니다.',
  ],
  [
    'CONVERT that sets a property of what it makes',
    step({
      kind: 'CONVERT',
      technologies: by('NVIDIA TensorRT'),
      input: onnx,
      output: file('TensorRT engine', 'TensorRT 엔진'),
      versions: [range('Keras 3', '3.0', null)],
      sets: [{ property: named('Operating system of the engine', '엔진의 운영 체제'), value: named('Linux') }],
    }),
    'Convert ONNX to a TensorRT engine with NVIDIA TensorRT, which sets the operating system of the engine to Linux, for Keras 3 (3.0 or later).',
    'NVIDIA TensorRT를 사용해 ONNX를 TensorRT 엔진으로 변환하고 엔진의 운영 체제를 Linux로 설정합니다(Keras 3 버전 3.0 이상 기준).',
  ],
  [
    'PACKAGE',
    step({ kind: 'PACKAGE', technologies: by('MLflow'), input: estimator, output: file('MLflow model', 'MLflow 모델') }),
    'Package the scikit-learn estimator in memory as an MLflow model with MLflow.',
    'MLflow를 사용해 메모리의 scikit-learn 추정기를 MLflow 모델로 패키징합니다.',
  ],
  [
    'DEPLOY',
    step({ kind: 'DEPLOY', technologies: by('ONNX Runtime'), input: onnx, output: file('Android app', 'Android 앱') }),
    'Deploy ONNX to an Android app with ONNX Runtime.',
    'ONNX Runtime을 사용해 ONNX를 Android 앱에 배포합니다.',
  ],
  [
    'DEPLOY to a place that bears the name of its tool',
    step({
      kind: 'DEPLOY',
      technologies: by('Azure Databricks'),
      input: file('Spark ML model', 'Spark ML 모델'),
      output: file('Azure Databricks'),
    }),
    'Deploy the Spark ML model to Azure Databricks.',
    'Spark ML 모델을 Azure Databricks에 배포합니다.',
  ],
  [
    'DEPLOY to a place whose name begins with a common word',
    step({
      kind: 'DEPLOY',
      technologies: by('Docker'),
      input: file('Python model', 'Python 모델'),
      output: file('Web service in a container', '컨테이너의 웹 서비스'),
    }),
    'Deploy the Python model to a web service in a container with Docker.',
    'Docker를 사용해 Python 모델을 컨테이너의 웹 서비스에 배포합니다.',
  ],
]

describe('one step', () => {
  test.each(single)('%s', (_, told, english, korean) => {
    expect(explanation([told], 'EN')).toBe(english)
    expect(explanation([told], 'KO')).toBe(korean)
  })
})

describe('a way', () => {
  const way = [
    step({ kind: 'TRAIN', technologies: by('scikit-learn'), output: estimator }),
    step({ kind: 'CONVERT', technologies: by('skl2onnx'), input: estimator, output: onnx, conditions: ['Supported estimators only'] }),
    step({ kind: 'CONVERT', technologies: by('ONNX Runtime'), input: onnx, output: file('ORT format', 'ORT 형식') }),
    step({
      kind: 'DEPLOY',
      technologies: by('ONNX Runtime'),
      input: file('ORT format', 'ORT 형식'),
      output: file('Android app', 'Android 앱'),
    }),
  ]

  test('joins its steps in order, each followed by its conditions as they are given', () => {
    expect(explanation(way, 'EN')).toBe(
      'Train the model with scikit-learn, which gives a scikit-learn estimator in memory. ' +
        'Then convert the scikit-learn estimator in memory to ONNX with skl2onnx. Supported estimators only. ' +
        'Next, convert ONNX to ORT format with ONNX Runtime. ' +
        'Finally, deploy ORT format to an Android app with ONNX Runtime.',
    )
    expect(explanation(way, 'KO')).toBe(
      'scikit-learn으로 모델을 학습해 메모리의 scikit-learn 추정기를 얻습니다. ' +
        '그다음 skl2onnx를 사용해 메모리의 scikit-learn 추정기를 ONNX로 변환합니다. Supported estimators only. ' +
        '이어서 ONNX Runtime을 사용해 ONNX를 ORT 형식으로 변환합니다. ' +
        '마지막으로 ONNX Runtime을 사용해 ORT 형식을 Android 앱에 배포합니다.',
    )
  })

  test('of two steps does not end with "finally"', () => {
    expect(explanation([way[0]!, way[1]!], 'EN')).toContain(' Then convert ')
    expect(explanation([way[0]!, way[1]!], 'KO')).toContain(' 그다음 ')
  })

  test('without steps says nothing', () => {
    expect(explanation([], 'EN')).toBe('')
    expect(explanation([], 'KO')).toBe('')
  })
})
