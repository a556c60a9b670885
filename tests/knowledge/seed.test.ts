/** The knowledge that we ship: without errors, and covering the founding document; and the shape that editors read. */
import { expect, test } from 'vitest'
import { checkKnowledge, failed } from '../../src/knowledge/check.js'
import { coverage } from '../../src/knowledge/coverage.js'
import { formatProblem } from '../../src/knowledge/problem.js'
import { readKnowledge } from '../../src/knowledge/read.js'
import { knowledgeJsonSchema } from '../../src/knowledge/schema-json.js'

test('the seed has no errors', async () => {
  const problems = checkKnowledge(await readKnowledge(['seed']))
  expect(problems.filter(problem => failed([problem])).map(formatProblem)).toEqual([])
})

test('the seed covers the founding document, sentences 105 to 217 at least, and no item is passed over', async () => {
  const { sentences, problems } = coverage(await readKnowledge(['seed']))
  expect(problems.map(formatProblem)).toEqual([])
  const founding = sentences.filter(({ source }) => source === 'azure-ml-technology-choices-2018')
  const numbers = founding.map(({ number }) => number)
  for (let number = 105; number <= 217; number++) expect(numbers).toContain(number)
  expect(founding.filter(({ kind, citedBy }) => kind === 'item' && citedBy.length === 0)).toEqual([])
})

test('the shape is one JSON Schema that describes what people write', () => {
  const { $defs, anyOf } = JSON.parse(JSON.stringify(knowledgeJsonSchema()))
  expect(anyOf).toContainEqual({ $ref: '#/$defs/technology' })
  expect($defs.technology.properties.name.anyOf[0]).toEqual({ type: 'string', minLength: 1 })
  expect($defs.technology.required).toEqual(['id', 'name', 'kind'])
})
