/** Sources that disagree about a date are all recorded; which one the graph follows is said, and why. */
import type { EventEntry } from '../entity.js'
import { at, eventKinds, eventsOf, lifecyclesOf, type Place, thingsOf } from '../facts.js'
import type { Finding, Rule } from './rule.js'

export const disagreeingDates: Rule = {
  name: 'disagreeing-dates',
  description: 'Of dates that disagree exactly one is followed; each of the others differs from it and says why it is not the one.',
  check: ({ knowledge }) =>
    thingsOf(knowledge)
      .flatMap(lifecyclesOf)
      .flatMap(({ what, lifecycle, place }) =>
        eventKinds.flatMap(kind => disagreement(`${kind} of ${what}`, eventsOf(lifecycle)[kind], at(place, kind))),
      ),
}

function disagreement(dates: string, events: EventEntry[], place: Place): Finding[] {
  const followed = events.filter(event => event.followed)
  if (events.length > 0 && followed.length !== 1) {
    const message = `Of the dates ${dates}, ${followed.length === 0 ? 'none is' : `${followed.length} are`} followed`
    return [{ place, message, remedy: 'Follow one: say "followed: false" at all others, or cite several sources for one date' }]
  }
  return events.flatMap((event, index) => {
    const here = at(place, index)
    if (event.followed)
      return event.because === undefined
        ? []
        : [
            {
              place: at(here, 'because'),
              message: `The date ${event.date} among the dates ${dates} is followed, yet says why it is not`,
              remedy: 'Say "followed: false" beside it, or move the reason to the date that is not followed',
            },
          ]
    if (event.date === followed[0]!.date)
      return [
        {
          place: here,
          message: `The date ${event.date} stands twice among the dates ${dates}`,
          remedy: 'Sources that agree are cited together, at one date',
        },
      ]
    return event.because === undefined
      ? [
          {
            place: here,
            message: `Of the dates ${dates}, ${event.date} is not followed, and nothing says why`,
            remedy: `Write under "because" why ${followed[0]!.date} is the better one`,
          },
        ]
      : []
  })
}
