/** Ranges of versions read as sentences do, open or closed at either end. */
import { expect, test } from 'vitest'
import { versionsInWords } from '../../src/words/versions.js'

test.each([
  ['0.17', '1.6', '1.5.1', 'from 0.17 up to, not including, 1.6', '0.17 이상 1.6 미만'],
  ['0.17', null, '1.5.1', 'from 0.17 up to and including 1.5.1', '0.17 이상 1.5.1 이하'],
  ['0.17', null, null, 'from 0.17 on', '0.17 이상'],
  [null, '1.6', '1.5.1', 'before 1.6', '1.6 미만'],
  [null, null, '1.5.1', 'up to and including 1.5.1', '1.5.1 이하'],
  [null, null, null, null, null],
])('since %s, until %s, through %s', (since, until, through, english, korean) => {
  expect(versionsInWords({ since, until, through }, 'EN')).toBe(english)
  expect(versionsInWords({ since, until, through }, 'KO')).toBe(korean)
})
