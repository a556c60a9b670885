/** Of two partial ways that cost as much and have the same before them, whether one comes first whatever follows. */
import { slugOf } from './question.js'
import type { Partial } from './walk.js'

/** It needs no technology that the other does not, and keys that begin with its steps sort before those that begin with the other's. */
export const comesFirst = (a: Partial, b: Partial): boolean =>
  keyOf(a) < keyOf(b) && technologiesOf(a).every(id => technologiesOf(b).includes(id))

/** How the key of every way begins that goes on from here. */
function keyOf(partial: Partial): string {
  let key = ''
  for (let at: Partial | null = partial; at?.option; at = at.before) key = `${slugOf(at.option.hop.step.id)}~${key}`
  return key
}

function technologiesOf(partial: Partial): string[] {
  const technologies: string[] = []
  for (let at: Partial | null = partial; at?.option; at = at.before) technologies.push(...at.option.hop.step.technologies)
  return technologies
}
