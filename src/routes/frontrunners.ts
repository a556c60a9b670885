/**
 * Partial ways that are outdone where only the best way is asked for: another one came to the same form, with the model and the environment in the
 * same state, for less, through nothing that this one has not come through. Whatever goes on from this one goes on from that one too, and costs less.
 */
import type { Hop } from './network.js'
import { costBeforeTechnologies } from './rank.js'
import { stateOf } from './state.js'
import { comesFirst } from './ties.js'
import { mayGiveBack, type Partial } from './walk.js'

/** So many are held against each new one: more would cost more than they spare. */
const mostHeld = 40

export class Frontrunners {
  private readonly held = new Map<string, Partial[]>()

  /** Whether one that came before outdoes it. */
  outdo(partial: Partial): boolean {
    const state = `${partial.format}|${partial.trained}|${partial.unproven}${stateOf(partial)}`
    const before = this.held.get(state)
    if (!before) {
      this.held.set(state, [partial])
      return false
    }
    if (before.some(other => isBetter(other, partial))) return true
    if (before.length < mostHeld) before.push(partial)
    return false
  }
}

function isBetter(a: Partial, b: Partial): boolean {
  const saved = costBeforeTechnologies(b.cost) - costBeforeTechnologies(a.cost)
  return (
    saved >= 0 &&
    a.conversions <= b.conversions &&
    a.packages <= b.packages &&
    a.steps <= b.steps &&
    (a.used & b.used) === b.used &&
    cameThroughAllOf(b, a) &&
    (saved > 0 || comesFirst(a, b))
  )
}

/** No form is visited twice, and no step that gives back its form is used twice: what `a` has come through, `b` cannot come through either. */
function cameThroughAllOf(b: Partial, a: Partial): boolean {
  for (let at: Partial | null = a; at; at = at.before) {
    const hop = at.option?.hop
    if (hop && mayGiveBack(hop.step) && !takes(b, hop)) return false
    if (at.format !== null && !visits(b, at.format)) return false
  }
  return true
}

function visits(partial: Partial, format: string): boolean {
  for (let at: Partial | null = partial; at; at = at.before) if (at.format === format) return true
  return false
}

function takes(partial: Partial, hop: Hop): boolean {
  for (let at: Partial | null = partial; at; at = at.before) if (at.option?.hop.step === hop.step) return true
  return false
}
