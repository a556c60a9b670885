/** Every name in the knowledge takes the particles that a Korean would give it. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Pair, withParticle } from '../../src/words/particles.js'
import { readingOf } from '../../src/words/reading.js'
import { readings } from '../../src/words/readings.js'

const seed = new URL('../../seed/', import.meta.url)
const read = (path: string) => parse(readFileSync(new URL(path, seed), 'utf8'))
type Named = { name?: string | { ko: string }; label?: { ko: string }; values?: Named[] }
const koreanName = ({ name, label }: Named) => (typeof name === 'string' ? name : (name ?? label)?.ko)

/** Names of things, and the labels of what steps demand and set: all that a sentence puts a particle behind. */
function knownNames(): string[] {
  const files = ['technologies', 'formats', 'targets'].flatMap(folder =>
    readdirSync(new URL(`${folder}/`, seed))
      .filter(file => file.endsWith('.yaml'))
      .map(file => `${folder}/${file}`),
  )
  const things: Named[] = [...files, 'environments.yaml', 'phases.yaml', 'properties.yaml'].flatMap(read)
  return things.flatMap(thing => [thing, ...(thing.values ?? [])]).flatMap(thing => koreanName(thing) ?? [])
}

test.each([...new Set(knownNames())])('it is known how "%s" is read aloud', name => {
  const { by, word } = readingOf(name)
  const remedy = `"${word}", the last word of "${name}", is not in src/words/readings.ts: add "${word.toLowerCase()}:…" there, with how Koreans read it in Hangul`
  expect(by, remedy).not.toBe('spelling')
})

test('the lexicon has each word once, in order, and reads it in Hangul', () => {
  const words = [...readings.keys()]
  expect(words).toEqual([...new Set(words)].sort())
  for (const [word, reading] of readings) expect(`${word}:${reading}`).toMatch(/^[a-z0-9.+#-]+:[가-힣]+$/)
})

const pairs: Pair[] = ['을/를', '이/가', '은/는', '와/과', '으로/로', '이라/라', '이나/나']
const afterVowel = ['를', '가', '는', '와', '로', '라', '나']
const afterRieul = ['을', '이', '은', '과', '로', '이라', '이나']
const afterConsonant = ['을', '이', '은', '과', '으로', '이라', '이나']

describe('after a vowel', () => {
  test.each([
    ['TensorFlow', '텐서플로'],
    ['TensorFlow Lite', '라이트'],
    ['LiteRT', '라이트알티'],
    ['TensorRT', '텐서알티'],
    ['Android', '안드로이드'],
    ['Keras', '케라스'],
    ['Caffe', '카페'],
    ['Chainer', '체이너'],
    ['PyTorch', '파이토치'],
    ['XGBoost', '부스트'],
    ['Apache Spark', '스파크'],
    ['Azure Databricks', '데이터브릭스'],
    ['ONNX', '오엔엔엑스'],
    ['GGUF', '지지유에프'],
    ['JAX', '잭스'],
    ['OpenVINO', '비노'],
    ['Android Neural Networks API (NNAPI)', '에이피아이'],
    ['TensorFlow.js', '제이에스'],
    ['C++', '플러스'],
    ['C#', '샤프'],
    ['Java', '자바'],
    ['JavaScript', '스크립트'],
    ['Visual Studio', '스튜디오'],
    ['SQL Server', '서버'],
    ['Microsoft SQL Server (2019)', '서버'],
    ['Azure Machine Learning Workbench', '워크벤치'],
    ['Azure Batch', '배치'],
    ['Docker', '도커'],
    ['Docker Hub', '허브'],
    ['iOS', '오에스'],
    ['SQL Server 2022', '이천이십이'],
    ['scikit-learn 1.5', '일점오'],
    ['GPU', '지피유'],
    ['웹 서비스', '서비스'],
    ['Azure Kubernetes Service (AKS)', '서비스'],
    ['“safetensors”', '세이프텐서스'],
    ['H2O-3', '쓰리'],
    ['Keras 3', '쓰리'],
    ['Keras 3(3.0 이상)', '쓰리'],
    ['H2O MOJO', '모조'],
    ['Windows PC', '피시'],
    ['onnx2tf', '티에프'],
  ])('%s (…%s)', name => {
    expect(pairs.map(pair => withParticle(name, pair))).toEqual(afterVowel.map(particle => name + particle))
  })
})

describe('after ㄹ, which (으)로 takes for a vowel', () => {
  test.each([
    ['PMML', '엘'],
    ['SQL', '엘'],
    ['Core ML', '엘'],
    ['Windows ML', '엘'],
    ['R', '알'],
    ['RevoScaleR', '알'],
    ['OpenVINO IR', '알'],
    ['PaddlePaddle', '패들'],
    ['Core ML 모델', '모델'],
    ['Core ML 모델(.mlmodel)', '모델'],
    ['TensorFlow SavedModel', '모델'],
    ['Amazon EMR', '알'],
    ['h2o-genmodel', '젠모델'],
    ['scikit-learn pickle', '피클'],
    ['scikit-learn pickle 파일', '파일'],
    ['PyTorch 모듈', '모듈'],
    ['Python 3.11', '십일'],
    ['TensorFlow 2.1', '이점일'],
    ['CUDA 11.7', '십일점칠'],
    ['SQL Server 2017', '이천십칠'],
    ['2018', '이천십팔'],
    ['iOS 17', '십칠'],
    ['Apple Metal', '메탈'],
    ['JPMML', '엘'],
  ])('%s (…%s)', name => {
    expect(pairs.map(pair => withParticle(name, pair))).toEqual(afterRieul.map(particle => name + particle))
  })
})

describe('after another consonant', () => {
  test.each([
    ['scikit-learn', '사이킷런'],
    ['Python', '파이썬'],
    ['Kotlin', '코틀린'],
    ['LightGBM', '엠'],
    ['Data Science VM', '브이엠'],
    ['LibSVM', '엠'],
    ['Microsoft Cognitive Toolkit', '툴킷'],
    ['Jupyter Notebook', '노트북'],
    ['Microsoft Fabric', '패브릭'],
    ['Spark MLlib', '엠엘립'],
    ['MLeap', '엠립'],
    ['TensorRT Engine', '엔진'],
    ['ONNX Runtime', '런타임'],
    ['Databricks Runtime', '런타임'],
    ['Azure Machine Learning (2018)', '러닝'],
    ['TensorFlow Serving', '서빙'],
    ['ML.NET', '닷넷'],
    ['MXNet', '엠엑스넷'],
    ['MMdnn', '엔'],
    ['Amazon Bedrock', '베드록'],
    ['NVIDIA Jetson', '젯슨'],
    ['Triton', '트라이톤'],
    ['Apache Beam', '빔'],
    ['ARM', '암'],
    ['UBJSON', '제이슨'],
    ['Android 앱', '앱'],
    ['TensorFlow 2.0', '이점영'],
    ['Neo4j 5.26', '오점이육'],
    ['TensorFlow 2.13', '이점십삼'],
    ['Python 3.10', '삼점십'],
    ['Windows 10', '십'],
    ['Azure Machine Learning SDK v1', '브이원'],
    ['Apache Hadoop', '하둡'],
    ['TensorRT 엔진', '엔진'],
  ])('%s (…%s)', name => {
    expect(pairs.map(pair => withParticle(name, pair))).toEqual(afterConsonant.map(particle => name + particle))
  })
})
