/** Of the version sets of a step, at most one holds for any versions. */

import { compareVersions } from '../../version.js'
import type { RangeEntry } from '../entity.js'
import { at, type Place, stepsOf } from '../facts.js'
import type { Reading } from '../read.js'
import type { Finding, Rule } from './rule.js'

type Compare = (a: string, b: string) => number

export const overlappingVersionRanges: Rule = {
  name: 'overlapping-version-ranges',
  description: 'A version range is not empty, and two version sets of a step do not overlap.',
  check: ({ knowledge }) =>
    stepsOf(knowledge).flatMap(({ step, place }) => {
      const order = (of: string) => versionOrder(knowledge, of)
      return step.versions.flatMap((set, index) => [
        ...set.flatMap((range, position) => wrongRange(step.id, range, order(range.of), at(place, 'versions', index, position))),
        ...set.flatMap(({ of }, position) => {
          if (set.findIndex(range => range.of === of) === position) return []
          const message = `A version set of step "${step.id}" has two ranges of ${of}`
          return [{ place: at(place, 'versions', index, position), message, remedy: 'Make them one range, or two sets' }]
        }),
        ...step.versions.slice(0, index).flatMap((earlier, number) => {
          if (!overlap(earlier, set, order)) return []
          const message = `Version sets ${number + 1} and ${index + 1} of step "${step.id}" overlap (${set.map(inWords).join(', ')})`
          return [
            { place: at(place, 'versions', index), message, remedy: 'Bound them with "since" and "until" so that one holds at a time' },
          ]
        }),
      ])
    }),
}

/** What one set bounds the other bounds as well, and of each thing there is a version in both. */
function overlap(a: RangeEntry[], b: RangeEntry[], order: (of: string) => string[] | undefined): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  return fewer.every(range => {
    const other = more.find(({ of }) => of === range.of)
    if (!other) return false
    const before = (since: string | undefined, until: string | undefined) =>
      since === undefined || until === undefined || compareVersions(since, until, order(range.of)) < 0
    return before(range.since, other.until) && before(other.since, range.until)
  })
}

function wrongRange(step: string, range: RangeEntry, order: string[] | undefined, place: Place): Finding[] {
  const { of, since, until, through } = range
  const compare: Compare = (a, b) => compareVersions(a, b, order)
  const findings: Finding[] = []
  const report = (key: keyof RangeEntry, message: string, remedy: string) =>
    findings.push({ place: at(place, key), message: `The versions of ${of} in step "${step}" ${message}`, remedy })

  const bounds = (['since', 'until', 'through'] as const).filter(key => range[key] !== undefined)
  if (bounds.length === 0) report('of', 'have no bound', 'Write "since" or "until", or take the range out')
  // Without it the range would be open above, and a later version as good as a named one.
  if (through !== undefined && until === undefined)
    report('through', `go through ${through} without an end`, 'Write "until" beside it: the first version that is no longer covered')
  const unlisted = order ? bounds.filter(key => !order.includes(range[key]!)) : []
  for (const key of unlisted)
    report(key, `name ${range[key]}, which its list of versions does not have`, `Add it to "versionOrder" of ${of}, or correct it`)
  if (unlisted.length > 0) return findings

  if (since !== undefined && until !== undefined && compare(since, until) >= 0)
    report(
      'until',
      `begin with ${since}, yet end before ${until}`,
      'Correct one of the two: "until" is the first version that no longer works',
    )
  if (
    through !== undefined &&
    ((since !== undefined && compare(through, since) < 0) || (until !== undefined && compare(through, until) >= 0))
  )
    report('through', `go through ${through}, which is outside of them`, 'Correct "through", the last version that the source names')
  return findings
}

function versionOrder({ technologies, formats }: Reading['knowledge'], of: string): string[] | undefined {
  const things = of.startsWith('format:') ? formats : technologies
  return things.find(({ id }) => of.endsWith(`:${id}`))?.versionOrder
}

const inWords = ({ of, since, until }: RangeEntry) => `${of} ${since ? `from ${since}` : 'any'}${until ? ` to before ${until}` : ''}`
