/**
 * A step needs all of its technologies. Its dates are narrowed by theirs wherever they are used, so that a step without an end of its own ends
 * with the first of them: to write that end again would be the same fact twice, and is not asked for. What is wrong is a date of its
 * own that lies where they no longer are: it could never be seen, so one of the two is a mistake.
 */
import { firstDay, lastDay } from '../days.js'
import { at, eventsOf, stepsOf } from '../facts.js'
import type { Finding, Rule } from './rule.js'

export const outlivedTechnologies: Rule = {
  name: 'outlived-technologies',
  description: 'No step begins, or is said to end, when one of its technologies is already retired.',
  check({ knowledge, overlayOf }) {
    // What a company ends for itself goes on for others, and the public dates of steps with it.
    const publicly = knowledge.technologies.filter(
      ({ id }) => overlayOf(at({ type: 'technology', id, path: [] }, 'lifecycle', 'retired')) === null,
    )
    const retirements = new Map(publicly.map(({ id, lifecycle }) => [id, followed(lifecycle.retired)]))
    return stepsOf(knowledge).flatMap(({ step, place }) => {
      const here = at(place, 'lifecycle')
      const own = eventsOf(step.lifecycle)
      const [introduced, retired] = [followed(own.introduced), followed(own.retired)]
      return step.by.flatMap((technology): Finding[] => {
        const gone = retirements.get(technology)
        if (gone === undefined) return []
        const say = (what: string, remedy: string) =>
          `The step "${step.id}" ${what}, yet "${technology}", which it needs, is retired ${remedy}`
        if (retired !== undefined && firstDay(retired) > lastDay(gone))
          return [
            {
              place: at(here, 'retired'),
              message: say(`is retired ${retired}`, gone),
              remedy: 'Correct the one that is wrong, or take this one out: a step ends with its technologies',
            },
          ]
        if (step.lifecycle.introduced === 'unreleased' || (introduced !== undefined && firstDay(introduced) >= lastDay(gone)))
          return [
            {
              place: at(here, 'introduced'),
              message: say(introduced === undefined ? 'is not released yet' : `is introduced ${introduced}`, gone),
              remedy: 'Correct the one that is wrong, or name under "by" what does it now',
            },
          ]
        return []
      })
    })
  },
}

const followed = (events: { date: string; followed: boolean }[]): string | undefined => events.find(event => event.followed)?.date
