/** The questions are worded in the API's own fields, and all that they ask for is served. */
import { expect, test } from 'vitest'
import { faults, notServed, operations, operationsOf } from './operations.js'

test('there are 15 questions from the founding document and 20 from today', () => {
  const questions = (letter: 'S' | 'M') => new Set(operationsOf(letter).map(({ question }) => question)).size
  expect([questions('S'), questions('M')]).toEqual([15, 20])
  expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length)
  for (const { name, question } of operations) expect(name.startsWith(question), name).toBe(true)
})

test.each(operations)('$name keeps to the API', operation => {
  expect(faults(operation)).toEqual([])
})

test.each(operations)('$name is served in full', operation => {
  expect(notServed(operation)).toEqual([])
})
