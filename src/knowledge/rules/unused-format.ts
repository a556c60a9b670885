/** A format is there to be taken by something. */
import { at, stepsOf } from '../facts.js'
import type { Rule } from './rule.js'

export const unusedFormat: Rule = {
  name: 'unused-format',
  description: 'Some step takes every format, unless its file says why none does.',
  needsAll: true,
  check({ knowledge }) {
    const steps = stepsOf(knowledge).map(({ step }) => step)
    const taken = new Set(steps.flatMap(({ from }) => from))
    const given = new Set(steps.filter(({ kind }) => kind !== 'DEPLOY').map(({ to }) => to))
    return knowledge.formats.flatMap(({ id, unused }) => {
      const place = { type: 'format' as const, id, path: [] }
      if (taken.has(id) && unused)
        return {
          place: at(place, 'unused'),
          severity: 'note' as const,
          message: `The format "${id}" says why no step takes it, yet one does`,
          remedy: 'Take "unused" out',
        }
      if (taken.has(id) || unused) return []
      return {
        place: at(place, 'id'),
        message: `No step takes the format "${id}"${given.has(id) ? '' : ', and none gives it'}`,
        remedy: 'Add the step that does, or say under "unused" why there is none',
      }
    })
  },
}
