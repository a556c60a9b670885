/** Nothing is in the graph that no source says. */
import { factsOf, thingsOf } from '../facts.js'
import type { Rule } from './rule.js'

export const uncited: Rule = {
  name: 'uncited',
  description: 'Every thing, statement, relation, step and date cites a source.',
  check: ({ knowledge }) =>
    thingsOf(knowledge)
      .flatMap(factsOf)
      .filter(({ cites }) => Object.keys(cites).length === 0)
      .map(({ what, place }) => ({
        place,
        message: `The ${what} cites no source`,
        remedy: 'Add who says so, as "cites: { source-id: [where in it] }", or take it out',
      })),
}
