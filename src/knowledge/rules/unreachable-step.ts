/** A way leads to every step. */
import { at, stepsOf } from '../facts.js'
import type { Rule } from './rule.js'

export const unreachableStep: Rule = {
  name: 'unreachable-step',
  description: 'Some training step leads, through other steps, to an input of every step, unless the step says why none does.',
  needsAll: true,
  check({ knowledge, has }) {
    const all = stepsOf(knowledge)
    // A format that there is not is the matter of `dangling-reference`.
    const reached = new Set(all.flatMap(({ step }) => step.from).filter(format => !has('format', format)))
    // Once round for each step of the longest way.
    for (let before = -1; before < reached.size; ) {
      before = reached.size
      for (const { step } of all) if (step.kind !== 'DEPLOY' && isReached(step.from, reached)) reached.add(step.to)
    }

    return all.flatMap(({ step, place }) => {
      const { id, from, unreachable } = step
      const isThere = isReached(from, reached)
      if (isThere && unreachable)
        return {
          place: at(place, 'unreachable'),
          severity: 'note' as const,
          message: `The step "${id}" says why nothing leads to it, yet something does`,
          remedy: 'Take "unreachable" out',
        }
      if (isThere || unreachable) return []
      return {
        place: at(place, 'from'),
        message: `No training step leads to step "${id}": nothing gives ${from.join(' or ')}`,
        remedy: 'Add the step that gives it, or say under "unreachable" why there is none',
      }
    })
  },
}

/** A training step needs no input. */
const isReached = (from: string[], reached: Set<string>) => from.length === 0 || from.some(format => reached.has(format))
