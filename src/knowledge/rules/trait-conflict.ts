/** A trait has one value. */
import { at, statementsOf, thingsOf } from '../facts.js'
import { type Finding, type Rule, whereIs } from './rule.js'

export const traitConflict: Rule = {
  name: 'trait-conflict',
  description: 'All statements about one thing that give a trait give it the same value.',
  check: reading =>
    thingsOf(reading.knowledge).flatMap(thing => {
      const first = new Map<string, { value: unknown; id: string; where: string }>()
      // A condition is about its step, not about the thing.
      const own = statementsOf(thing).filter(({ place }) => !place.path.includes('conditions'))
      return own.flatMap(({ statement, place }) =>
        Object.entries(statement.trait ?? {}).flatMap(([trait, value]): Finding[] => {
          const other = first.get(trait) ?? { value, id: statement.id, where: whereIs(reading, at(place, 'trait')) }
          first.set(trait, other)
          if (other.value === value) return []
          const message = `The statement "${statement.id}" says ${trait}: ${value}, "${other.id}" at ${other.where} says ${other.value}`
          return [{ place: at(place, 'trait'), message, remedy: 'Keep the trait at the one that holds in general' }]
        }),
      )
    }),
}
