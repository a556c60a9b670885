/** Versions in order, names that are near, days that a date stands for. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstDay, lastDay } from '../../src/knowledge/days.js'
import { nearest } from '../../src/nearest.js'
import { compareVersions, isVersion } from '../../src/version.js'

test.each([
  [['1.9', '1.10', '2', '10.0.1']],
  [['2.0.dev3', '2.0a1', '2.0-beta.2', '2.0.0rc1', '2.0.0-rc.2', '2.0', '2.0.post1', '2.0.1']],
  [['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0']],
  [['2016', '2016 SP1', '2016 SP2', '2016 SP2 CU3', '2017']],
  [['R2018b', 'R2019a', 'R2019b']],
  [['20190101123456788', '20190101123456789', '99999999999999999999999']],
])('%j are in order, each pair of them', versions => {
  for (const [first, a] of versions.entries())
    for (const [second, b] of versions.entries())
      expect([a, b, Math.sign(compareVersions(a, b))]).toEqual([a, b, Math.sign(first - second)])
})

test.each([
  ['1', '1.0.0'],
  ['v1.2', '1.2'],
  ['1.7.1+cu110', '1.7.1'],
  ['2.0a1', '2.0.0-alpha.1'],
  ['01.02', '1.2'],
])('%s and %s are the same', (a, b) => expect(compareVersions(a, b)).toBe(0))

test.each([
  ...['1', ' 1.0 ', 'v2.0.dev3', '2.0-beta.2', '1.7.1+cu110', '2016 SP2 CU3', '1.5rc1', '20190101'].map(text => [text, true] as const),
  ...['', 'latest', '1..0', '1.', '1.0!', '>=1.0'].map(text => [text, false] as const),
  // A pattern that can split these letters in more than one way would be at it for years.
  ['a long text', false, `1${'a'.repeat(100_000)}!`] as const,
])('%s can be compared: %s', (name, is, text: string = name) => expect(isVersion(text)).toBe(is))

test('a list of versions decides where it has both', () => {
  const order = ['Ruby', 'Opal', 'Amber']
  expect(['Amber', 'Ruby', 'Opal'].sort((a, b) => compareVersions(a, b, order))).toEqual(order)
  expect(compareVersions('1.9', '1.10', order)).toBeLessThan(0)
})

test('it is an order: two ways round are opposite, and three are in line, whatever the text', () => {
  const version = fc.oneof(fc.string(), fc.stringMatching(/^v?[0-9]{1,2}(\.[0-9]{1,2}){0,2}([-. ]?(a|b|rc|dev|sp|post|x)[0-9]?)?$/))
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0)
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) expect(compareVersions(a, c)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 5000, seed: 5 },
  )
})

test('the nearest names come first, case does not count, and equal ones stand in their order', () => {
  expect(nearest('TensorFlw', ['pytorch', 'keras', 'TensorFlow', 'tensorflow-lite', 'theano'])).toEqual([
    'TensorFlow',
    'tensorflow-lite',
    'keras',
  ])
  expect(nearest('x', ['c', 'b', 'a', 'a'], 2)).toEqual(['a', 'b'])
  expect(nearest('x'.repeat(1_000_000), ['short'])).toEqual(['short'])
})

test('a year and a month stand for their first and last days', () => {
  expect(['2018', '2018-02', '2018-02-12'].map(firstDay)).toEqual(['2018-01-01', '2018-02-01', '2018-02-12'])
  expect(['2018', '2016-02', '2018-02-12'].map(lastDay)).toEqual(['2018-12-31', '2016-02-29', '2018-02-12'])
})
