/** States on a day, and dates of what needs several things at once, or any one of them. */
import { expect, test } from 'vitest'
import { anyOf, type Dates, narrowed, stateOn, undated } from '../src/lifecycle.js'

const dates = (some: Partial<Dates>): Dates => ({ ...undated, ...some })

test.each([
  [{}, 'ACTIVE'],
  [{ introduced: '2020-01-02' }, 'PLANNED'],
  [{ introduced: '2020-01-01' }, 'ACTIVE'],
  [{ unreleased: true }, 'PLANNED'],
  [{ retired: '2020-01-01' }, 'RETIRED'],
  [{ retired: '2020-01-02' }, 'ACTIVE'],
  [{ deprecated: '2020-01-01' }, 'DEPRECATED'],
  [{ closedToNew: '2020-01-01' }, 'DEPRECATED'],
  [{ deprecated: '2019-01-01', retired: '2020-01-01' }, 'RETIRED'],
])('%j on 2020-01-01 is %s', (some, state) => {
  expect(stateOn(dates(some), '2020-01-01')).toBe(state)
})

test('what needs all of these begins with the latest and ends with the earliest; what is not known is left out', () => {
  const all = narrowed([dates({ introduced: '2015-01-01', retired: '2022-01-01' }), dates({ introduced: '2017-01-01' }), undated])
  expect(all).toEqual(dates({ introduced: '2017-01-01', retired: '2022-01-01' }))
  expect(narrowed([dates({ introduced: '2015-01-01' }), dates({ unreleased: true })])).toEqual(dates({ unreleased: true }))
})

test('what needs any one of these begins with the earliest and ends with the latest; one that is not known leaves it open', () => {
  const early = dates({ introduced: '2015-01-01', retired: '2020-01-01' })
  const late = dates({ introduced: '2017-01-01', retired: '2022-01-01' })
  expect(anyOf([early, late])).toEqual(dates({ introduced: '2015-01-01', retired: '2022-01-01' }))
  expect(anyOf([early, undated])).toEqual(undated)
  expect(anyOf([dates({ unreleased: true }), early])).toMatchObject({ introduced: '2015-01-01', unreleased: false })
})
