/** Properties of the model, and their values, are words of the vocabulary in `properties.yaml`. */
import { nearest } from '../../nearest.js'
import type { PropertyEntry, Requires } from '../entity.js'
import { at, type Place, thingsOf } from '../facts.js'
import type { Finding, Rule } from './rule.js'

export const unknownProperty: Rule = {
  name: 'unknown-property',
  description: 'A property that a step or refusal names stands in properties.yaml and, where its list is closed, the value too.',
  needsAll: true,
  check: ({ knowledge }) => {
    const known = new Map(knowledge.properties.map(property => [property.id, property]))
    return thingsOf(knowledge).flatMap(({ steps, refusals, place }) => [
      ...steps.flatMap((step, index) => {
        const here = at(place, 'steps', index)
        const set = Object.entries(step.sets).map(([property, value]) => ({ property, values: [value] }))
        return [
          ...demanded(step.requires).flatMap(one => judge(one, known, at(here, 'requires', one.property))),
          ...set.flatMap(one => judge(one, known, at(here, 'sets', one.property))),
        ]
      }),
      ...refusals.flatMap((refusal, index) =>
        demanded(refusal.requires).flatMap(one => judge(one, known, at(place, 'refusals', index, 'requires', one.property))),
      ),
    ])
  },
}

const demanded = (requires: Requires) =>
  Object.entries(requires).map(([property, demand]) => ({ property, values: Array.isArray(demand) ? demand : demand.not }))

function judge({ property, values }: { property: string; values: string[] }, known: Map<string, PropertyEntry>, place: Place): Finding[] {
  const entry = known.get(property)
  if (!entry) {
    const near = nearest(property, known.keys(), 1)[0]
    const remedy = `Add it to properties.yaml, or correct it${near ? `: the nearest is "${near}"` : ''}`
    return [{ place, message: `"${property}" is no property of models`, remedy }]
  }
  // What names things is checked as every reference is.
  if (entry.open || entry.valuesAre) return []
  const words = entry.values.map(({ value }) => value)
  return values
    .filter(value => !words.includes(value))
    .map(value => ({
      place,
      message: `"${value}" is no value of the property "${property}"`,
      remedy: `Add it in properties.yaml, or write one of ${words.join(', ')}`,
    }))
}
