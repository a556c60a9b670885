/** A document whose wording is later than its date attests nothing earlier than a cited introduction. */
import { firstDay } from '../days.js'
import { at, eventsOf, lifecyclesOf, thingsOf } from '../facts.js'
import type { Rule } from './rule.js'

export const attestedBeforeIntroduced: Rule = {
  name: 'attested-before-introduced',
  description: 'A source that is older than the introduction of what cites it is pointed out: the later date counts.',
  severity: 'note',
  check({ knowledge }) {
    const published = new Map(knowledge.sources.map(({ id, publishedOn, retrievedOn }) => [id, publishedOn ?? retrievedOn]))
    return thingsOf(knowledge)
      .flatMap(lifecyclesOf)
      .flatMap(({ what, lifecycle, cites, place }) => {
        const introduced = eventsOf(lifecycle).introduced.find(({ followed }) => followed)?.date
        if (!introduced) return []
        return Object.keys(cites)
          .map(source => ({ source, date: published.get(source) }))
          .filter(({ date }) => date !== undefined && firstDay(date) < firstDay(introduced))
          .map(({ source, date }) => ({
            place: at(place, 'introduced'),
            message: `The ${what} was introduced on ${introduced}, yet is cited to "${source}" of ${date}`,
            remedy: 'Nothing, if both are right: the later date counts',
          }))
      })
  },
}
