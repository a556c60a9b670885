/** The questions are worded in the API's own fields, and what is not served yet stands in two lists that shrink. */
import { expect, test } from 'vitest'
import { later, laterOfToday } from './later.js'
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

const awaited = (letter: 'S' | 'M') =>
  Object.fromEntries(
    operationsOf(letter)
      .map(operation => [operation.name, notServed(operation)] as const)
      .filter(([, fields]) => fields.length > 0),
  )

test('what the questions from the founding document still wait for is in the list, and nothing else is', () => {
  expect(awaited('S')).toEqual(later)
})

test('what the questions from today still wait for is in the list, and nothing else is', () => {
  expect(awaited('M')).toEqual(laterOfToday)
})

test('the questions from today that are served in full', () => {
  const names = operationsOf('M').map(({ name }) => name)
  expect(names.filter(name => !(name in laterOfToday))).toEqual([
    ...['M01', 'M01Packages', 'M06', 'M06Reasons', 'M09', 'M09Instead', 'M11', 'M12In2024', 'M12Today', 'M12Instead'],
    ...['M18Dates', 'M20Rebuild', 'M21In2021', 'M21Today', 'M21Dates', 'M24Reason', 'M26', 'M33Dates', 'M37'],
  ])
})
