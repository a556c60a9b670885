/** A relation is written once: twice, it would stand twice in every list. */
import { at, type Place, thingsOf } from '../facts.js'
import { type Finding, type Rule, whereIs } from './rule.js'

export const repeatedRelation: Rule = {
  name: 'repeated-relation',
  description: 'No thing has the same relation to another twice.',
  check: reading =>
    thingsOf(reading.knowledge).flatMap(({ id, place, relations }) => {
      const first = new Map<string, Place>()
      return relations.flatMap(({ kind, to }, index) =>
        to.flatMap((other, position): Finding[] => {
          const here = at(place, 'relations', index, 'to', position)
          const there = first.get(`${kind} ${other}`)
          if (!there) first.set(`${kind} ${other}`, here)
          if (!there) return []
          const message = `The relation ${kind} of "${id}" to "${other}" is at ${whereIs(reading, there)} too`
          return [{ place: here, message, remedy: 'Keep one of the two' }]
        }),
      )
    }),
}
