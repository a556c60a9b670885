/** What people type is found where they expect it, on all that we know. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../server.js'

let server: TestServer
// The index is in memory, and the same whatever the store.
beforeAll(async () => void (server = await startServer()))
afterAll(() => server?.close())

test.each([
  ['tflite', ['format:tflite']],
  ['TFLite', ['format:tflite']],
  ['사이킷런', ['technology:scikit-learn']],
  ['sklearn', ['technology:scikit-learn']],
  ['TF', ['technology:tensorflow']],
  ['텐서플로', ['technology:tensorflow']],
  ['scikit learn android', ['technology:scikit-learn', 'target:android']],
  ['사이킷런 안드로이드', ['technology:scikit-learn', 'target:android']],
  ['pytorch iphone', ['technology:pytorch', 'target:ios']],
  ['bach ai', ['technology:azure-batch-ai']],
  ['onnx runtime', ['technology:onnx-runtime']],
  ['허깅페이스', ['technology:hugging-face-transformers']],
])('%s', async (words, ids) => {
  const document = 'query ($words: String!, $first: Int) { search(query: $words, first: $first) { nodes { id } } }'
  const { data } = await server.ask(document, { words, first: ids.length })
  expect(data.search.nodes.map(({ id }: { id: string }) => id)).toEqual(ids)
})
