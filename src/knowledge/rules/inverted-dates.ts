/** Dates come in the order in which things happen. */
import { firstDay, lastDay } from '../days.js'
import { at, type EventKind, eventKinds, eventsOf, lifecyclesOf, type Place, thingsOf } from '../facts.js'
import type { Finding, Rule } from './rule.js'

const order: [EventKind, EventKind][] = [
  ['introduced', 'deprecated'],
  ['introduced', 'closedToNew'],
  ['introduced', 'retired'],
  ['deprecated', 'retired'],
  ['closedToNew', 'retired'],
]

export const invertedDates: Rule = {
  name: 'inverted-dates',
  description: 'A thing is introduced, then deprecated or closed to new users, then retired; no year is absurd.',
  check: ({ knowledge }) => [
    ...thingsOf(knowledge)
      .flatMap(lifecyclesOf)
      .flatMap(({ what, lifecycle, place }) => {
        const events = eventsOf(lifecycle)
        const followed = (kind: EventKind) => events[kind].find(event => event.followed)?.date
        return [
          ...eventKinds.flatMap(kind => events[kind].flatMap(({ date }, index) => absurd(date, at(place, kind, index, 'date')))),
          ...order.flatMap(([before, after]) => {
            const [first, second] = [followed(before), followed(after)]
            return first && second
              ? inverted(`The ${what} has ${before} ${first}, after ${after} ${second}`, first, second, at(place, before))
              : []
          }),
        ]
      }),
    ...knowledge.sources.flatMap(({ id, publishedOn, retrievedOn }) => {
      const place: Place = { type: 'source', id, path: [] }
      const message = `The source "${id}" was retrieved on ${retrievedOn}, before it was published on ${publishedOn}`
      return [
        ...(publishedOn ? absurd(publishedOn, at(place, 'publishedOn')) : []),
        ...(retrievedOn ? absurd(retrievedOn, at(place, 'retrievedOn')) : []),
        ...(publishedOn && retrievedOn ? inverted(message, publishedOn, retrievedOn, at(place, 'retrievedOn')) : []),
      ]
    }),
  ],
}

/** A year may hold a day before it and a day after it: only what cannot be in order is wrong. */
const inverted = (message: string, first: string, second: string, place: Place): Finding[] =>
  firstDay(first) > lastDay(second) ? [{ place, message, remedy: 'Correct the one that is wrong' }] : []

const absurd = (date: string, place: Place): Finding[] =>
  date < '1950' || date >= '2100' ? [{ place, message: `The date ${date} is not between 1950 and 2099`, remedy: 'Correct the year' }] : []
