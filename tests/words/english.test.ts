/** Names in the middle of an English sentence have the article that they need, and no other. */
import { expect, test } from 'vitest'
import { inSentence, listed, withArticle, withThe } from '../../src/words/english.js'
import { seedKnowledge } from '../server.js'

test.each([
  ['Caffe model in memory', 'a Caffe model in memory', 'the Caffe model in memory'],
  ['XGBoost model in memory', 'an XGBoost model in memory', 'the XGBoost model in memory'],
  ['LightGBM text model file', 'a LightGBM text model file', 'the LightGBM text model file'],
  ['MLflow model', 'an MLflow model', 'the MLflow model'],
  ['R process', 'an R process', 'the R process'],
  ['iOS app', 'an iOS app', 'the iOS app'],
  ['H2O MOJO', 'an H2O MOJO', 'the H2O MOJO'],
  ['MOJO', 'a MOJO', 'the MOJO'],
  ['UBJSON file', 'a UBJSON file', 'the UBJSON file'],
  ['Unity application', 'a Unity application', 'the Unity application'],
  ['LiteRT model (.tflite)', 'a LiteRT model (.tflite)', 'the LiteRT model (.tflite)'],
  ['Web service in a container', 'a web service in a container', 'the web service in a container'],
  ['Browser', 'a browser', 'the browser'],
  ['Imported model on Amazon Bedrock', 'an imported model on Amazon Bedrock', 'the imported model on Amazon Bedrock'],
  ['.NET application', 'a .NET application', 'the .NET application'],
  ['Text Generation Inference server', 'a Text Generation Inference server', 'the Text Generation Inference server'],
  ['Intel CPU, GPU or NPU machine', 'an Intel CPU, GPU or NPU machine', 'the Intel CPU, GPU or NPU machine'],
  ['Saved Spark ML model', 'a saved Spark ML model', 'the saved Spark ML model'],
  ['Windows PC', 'a Windows PC', 'the Windows PC'],
  ['ONNX', 'ONNX', 'ONNX'],
  ['scikit-learn', 'scikit-learn', 'scikit-learn'],
  ['Azure Databricks', 'Azure Databricks', 'Azure Databricks'],
  ['Microsoft Machine Learning Server', 'Microsoft Machine Learning Server', 'Microsoft Machine Learning Server'],
  ['External scripts in SQL Server', 'external scripts in SQL Server', 'external scripts in SQL Server'],
  ['MXNet symbol and params', 'MXNet symbol and params', 'MXNet symbol and params'],
  ['Java source code of a model', 'Java source code of a model', 'Java source code of a model'],
])('%s', (name, indefinite, definite) => {
  expect(withArticle(name)).toBe(indefinite)
  expect(withThe(name)).toBe(definite)
})

test('what a property is called begins with a capital in a sentence only where it is a name', async () => {
  const { properties, technologies } = await seedKnowledge()
  const names = technologies.map(({ name }) => (typeof name === 'string' ? name : name.en)).join(' ')
  const labels = properties.map(({ label }) => label.en)
  expect(labels).toContain('Operator set')
  for (const label of labels) {
    const [first] = label.split(' ')
    expect(inSentence(label).startsWith(first!), label).toBe(names.includes(first!))
  }
})

test('lists join their last two', () => {
  expect(listed([])).toBe('')
  expect(listed(['A'])).toBe('A')
  expect(listed(['A', 'B'])).toBe('A and B')
  expect(listed(['A', 'B', 'C'], 'or')).toBe('A, B or C')
})
