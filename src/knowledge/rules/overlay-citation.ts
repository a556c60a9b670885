/** Whose word it is that an overlay adds is told in every answer. */
import { at, type Fact, factsOf, type Thing, thingsOf } from '../facts.js'
import type { Rule } from './rule.js'

export const overlayCitation: Rule = {
  name: 'overlay-citation',
  description: 'What an overlay says cites a source of that overlay, beside any other.',
  check({ knowledge, overlayOf }) {
    const overlays = new Map(knowledge.sources.map(({ id, overlay }) => [id, overlay]))
    return thingsOf(knowledge)
      .flatMap(thing => [...factsOf(thing), ...refusalsOf(thing)])
      .flatMap(({ what, place, cites }) => {
        const overlay = overlayOf(place)
        const cited = Object.keys(cites)
        // What cites nothing is the matter of `uncited`.
        if (overlay === null || cited.length === 0 || cited.some(source => overlays.get(source) === overlay)) return []
        return {
          place,
          message: `The ${what} comes with the overlay "${overlay}" and cites none of its sources`,
          remedy: 'Cite one too, a file in its sources/, so that answers show whose word it is',
        }
      })
  },
}

/** A refusal says what its statement says, which may be older than it. */
const refusalsOf = ({ refusals, statements, place }: Thing): Fact[] =>
  refusals.flatMap(({ id, statement }, index) => {
    const named = typeof statement === 'string' && statements.find(one => one.id === statement)
    return named ? [{ what: `refusal "${id}"`, owner: `refusal:${id}`, place: at(place, 'refusals', index), cites: named.cites }] : []
  })
