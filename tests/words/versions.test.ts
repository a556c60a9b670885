/** Ranges of versions read as sentences do, open or closed at either end. */
import { expect, test } from 'vitest'
import { versionsInWords } from '../../src/words/versions.js'

test.each([
  ['0.17', '1.6', '1.5.1', '0.17 or later, before 1.6', '0.17 이상 1.6 미만'],
  ['0.17', null, '1.5.1', '0.17 to 1.5.1', '0.17 이상 1.5.1 이하'],
  ['0.17', null, null, '0.17 or later', '0.17 이상'],
  [null, '1.6', '1.5.1', 'before 1.6', '1.6 미만'],
  [null, null, '1.5.1', 'up to 1.5.1', '1.5.1 이하'],
  [null, null, null, null, null],
])('since %s, until %s, through %s', (since, until, through, english, korean) => {
  expect(versionsInWords({ since, until, through }, 'EN')).toBe(english)
  expect(versionsInWords({ since, until, through }, 'KO')).toBe(korean)
})
