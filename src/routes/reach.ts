/** Many pairs at once, each with the same answer that a question of its own gives: what an origin reaches, what reaches a target, a matrix. */
import type { Network } from './network.js'
import { planOf } from './plan.js'
import { type Question, typeOf, type Where } from './question.js'
import { findBest } from './search.js'
import { compareWays, type Way } from './walk.js'
import type { Pace, Work } from './work.js'

/** The best way of a pair, and the question that it answers. */
export interface Best {
  origin: string
  end: string
  way: Way
  question: Question
}

export interface Days {
  asOf: string
  trainedOn: string
}

export interface Matrix {
  /** By row and column; null: no way, or the pair was not reached in time. */
  cells: (Best | null)[][]
  stoppedBy: string | null
}

/** The best way of each pair; repeats are answered once. A format to itself has none. */
export function* matrix(network: Network, origins: string[], ends: string[], where: Where, days: Days, pace: Pace): Work<Matrix> {
  const plan = planOf(network, { where, ...days })
  const found = new Map<string, Best>()
  let stoppedBy: string | null = null
  // A column at a time: its searches share what is known of the way to its end.
  for (const end of new Set(ends)) {
    for (const origin of new Set(origins)) {
      if (origin === end) continue
      const question = { origin, end, where, ...days }
      const best = yield* findBest(plan, question, pace)
      stoppedBy ??= best.stoppedBy
      if (best.way) found.set(`${origin} ${end}`, { origin, end, way: best.way, question })
    }
    yield
    stoppedBy ??= pace.over()
    if (pace.over() !== null) break
  }
  return { cells: origins.map(origin => ends.map(end => found.get(`${origin} ${end}`) ?? null)), stoppedBy }
}

/** All pairs of these that have a way, in the order of their best ways. */
export function* reach(
  network: Network,
  origins: string[],
  ends: string[],
  where: Where,
  days: Days,
  pace: Pace,
): Work<{ pairs: Best[]; stoppedBy: string | null }> {
  const { cells, stoppedBy } = yield* matrix(network, origins, ends, where, days, pace)
  const pairs = cells.flat().filter(cell => cell !== null)
  return { pairs: pairs.sort(inOrder), stoppedBy }
}

/** One way may be that of two origins. */
const inOrder = (a: Best, b: Best): number => compareWays(a.way, b.way) || (a.origin < b.origin ? -1 : a.origin > b.origin ? 1 : 0)

/** Every technology that a TRAIN step is BY, languages aside, by slug. */
export function trainers(network: Network): string[] {
  const technologies = new Set(network.training.flatMap(({ step }) => step.technologies))
  return [...technologies].filter(id => network.things.get(id)?.kind !== 'LANGUAGE').sort()
}

/** Every target, by slug. */
export const allTargets = (network: Network): string[] => [...network.things.keys()].filter(id => typeOf(id) === 'target').sort()
