/** Today's ways must not flood the answers of the past. */
import { at, lifecyclesOf, thingsOf } from '../facts.js'
import type { Rule } from './rule.js'

const kinds = ['FRAMEWORK', 'SERVICE', 'CONVERTER', 'RUNTIME', 'DATABASE', 'IMAGE']

export const undated: Rule = {
  name: 'undated',
  description: 'Whatever comes and goes has a date of introduction, or says why it has none.',
  check: ({ knowledge }) =>
    thingsOf(knowledge).flatMap(thing => [
      ...(needsDate(thing) && !thing.lifecycle.undated && thing.lifecycle.introduced.length === 0
        ? [
            {
              place: at(thing.place, 'lifecycle'),
              message: `The ${thing.type} "${thing.id}" has no date of introduction`,
              remedy: 'Write "introduced" under "lifecycle" (its first release; a year will do), or why there is none under "undated"',
            },
          ]
        : []),
      ...lifecyclesOf(thing).flatMap(({ what, lifecycle, place }) =>
        lifecycle.undated && lifecycle.introduced.length > 0
          ? [
              {
                place: at(place, 'undated'),
                message: `The ${what} has a date of introduction, and a reason for having none`,
                remedy: 'Take one of the two out',
              },
            ]
          : [],
      ),
    ]),
}

const needsDate = ({ type, technology }: ReturnType<typeof thingsOf>[number]) =>
  technology ? kinds.includes(technology.kind) : type === 'format' || type === 'target'
