/** A step, a refusal and a statement are written once. */
import type { StepEntry } from '../entity.js'
import { at, type Place, statementsOf, stepsOf, thingsOf } from '../facts.js'
import type { Reading } from '../read.js'
import { type Finding, type Rule, whereIs } from './rule.js'

export const duplicateStep: Rule = {
  name: 'duplicate-step',
  description: 'No id of a step or refusal is used twice, nor of a statement within one file, and no two files have the same step.',
  check(reading) {
    const things = thingsOf(reading.knowledge)
    const steps = stepsOf(reading.knowledge)
    const refusals = things.flatMap(({ refusals, place }) => refusals.map(({ id }, index) => ({ id, place: at(place, 'refusals', index) })))
    const newId = 'Give one of the two another id, or take it out'
    return [
      ...repeated(
        reading,
        steps.map(({ step, place }) => [step.id, at(place, 'id')]),
        (id, other) => [`The id "${id}" is that of the step at ${other} too`, newId],
      ),
      ...repeated(
        reading,
        refusals.map(({ id, place }) => [id, at(place, 'id')]),
        (id, other) => [`The id "${id}" is that of the refusal at ${other} too`, newId],
      ),
      ...things.flatMap(thing =>
        repeated(
          reading,
          statementsOf(thing).map(({ statement, place }) => [statement.id, at(place, 'id')]),
          (id, other) => [`The id "${id}" is that of the statement at ${other} too`, newId],
        ),
      ),
      ...sameSteps(reading, steps),
    ]
  },
}

function repeated(
  reading: Reading,
  all: [key: string, place: Place][],
  say: (key: string, other: string) => [message: string, remedy: string],
): Finding[] {
  const first = new Map<string, Place>()
  return all.flatMap(([key, place]) => {
    const other = first.get(key)
    if (!other) first.set(key, place)
    if (!other) return []
    const [message, remedy] = say(key, whereIs(reading, other))
    return [{ place, message, remedy }]
  })
}

/** Within one file two such steps differ in what its author sees side by side: versions, languages, dates. */
function sameSteps(reading: Reading, steps: { step: StepEntry; place: Place }[]): Finding[] {
  const first = new Map<string, { step: StepEntry; place: Place }>()
  return steps.flatMap(({ step, place }) => {
    const key = capability(step)
    const other = first.get(key) ?? { step, place }
    first.set(key, other)
    if (other.step.id === step.id || other.place.id === place.id) return []
    const message = `The step "${step.id}" is "${other.step.id}" at ${whereIs(reading, other.place)} again`
    return [{ place, message, remedy: 'Keep it in the file of what does it, with the sources of both' }]
  })
}

function capability({ kind, by, from, to, requires, sets }: StepEntry): string {
  const demands = Object.entries(requires).map(([property, demand]) =>
    Array.isArray(demand) ? [property, demand.toSorted()] : [property, 'not', demand.not.toSorted()],
  )
  return JSON.stringify([kind, by.toSorted(), from.toSorted(), to, demands.sort(), Object.entries(sets).sort()])
}
