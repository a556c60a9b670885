/** Sources that somebody should open again, and those that nothing rests on. */
import { lastDay } from '../knowledge/days.js'
import type { SourceEntry } from '../knowledge/entity.js'
import { factsOf, thingsOf } from '../knowledge/facts.js'
import { point, section } from './markdown.js'
import type { Subject } from './subject.js'

export function staleSources({ knowledge, asOf }: Subject): string {
  const cited = new Set(
    thingsOf(knowledge)
      .flatMap(factsOf)
      .flatMap(({ cites }) => Object.keys(cites)),
  )
  const [year, month, day] = asOf.split('-').map(Number) as [number, number, number]
  const aYearAgo = new Date(Date.UTC(year - 1, month - 1, day)).toISOString().slice(0, 10)
  const ids = (some: SourceEntry[]) => some.map(({ id }) => `\`${id}\``)
  const read = knowledge.sources.flatMap(({ retrievedOn }) => (retrievedOn === undefined ? [] : [lastDay(retrievedOn)])).sort()
  return section(
    '## Sources to read again',
    read.length > 0 ? `Read between ${read[0]} and ${read.at(-1)}.` : '',
    [
      point(
        `Not read since ${aYearAgo}, a year before the day of this report`,
        ids(knowledge.sources.filter(({ retrievedOn }) => retrievedOn !== undefined && lastDay(retrievedOn) < aYearAgo)),
      ),
      point('Without the day on which they were read', ids(knowledge.sources.filter(({ retrievedOn }) => retrievedOn === undefined))),
      point('Cited by nothing', ids(knowledge.sources.filter(({ id }) => !cited.has(id)))),
    ].join('\n'),
  )
}
