/** Single steps that nobody documents, and that would make a way: from a format that is reached to another, or to a target, from which the end is. */
import { inUseOn } from '../lifecycle.js'
import type { Blocker, BlockerReason } from './blocker.js'
import { Gaps } from './gaps.js'
import type { Hop, Network, Refusal } from './network.js'
import { Plan, planOf } from './plan.js'
import { type Question, typeOf } from './question.js'
import { against, bearing, takenInstead } from './refusals.js'
import { findBest } from './search.js'
import { thoughtHop, withThought } from './thought.js'
import { startsIn } from './wholes.js'
import type { Pace, Work } from './work.js'

export interface Missing {
  blockers: Blocker[]
  /** The bound that a search came to, so that there may be others; null where none did. */
  stoppedBy: string | null
}

/** The first of them: those that a refusal names, then those with the fewest conversions beside them, then by the slugs of their ends. */
export function* missingSteps(network: Network, question: Question, first: number, pace: Pace): Work<Missing> {
  const plan = planOf(network, question)
  const gaps = yield* Gaps.of(plan, question, pace)
  const noes = new Map(gaps.froms.map(from => [from, from === null ? [] : against(network, question, from)]))
  const missing: Missing = { blockers: [], stoppedBy: pace.over() }
  let turns = 0
  for (const refused of [true, false]) {
    /** Those with more conversions beside them than the gap alone tells, by how many and where they begin. */
    const later = new Map<string, Set<string>>()
    for (let conversions = 0; conversions <= question.where.maxConversions; conversions++)
      for (const from of gaps.froms) {
        if (refused && noes.get(from)!.length === 0) continue
        for (const to of gaps.tos) {
          if (++turns % 256 === 0) {
            yield
            missing.stoppedBy ??= pace.over()
          }
          const isSure = later.get(`${conversions} ${from}`)?.has(to) ?? false
          if (!isSure && gaps.least(from, to) !== conversions) continue
          const pair = pairOf(network, question, noes.get(from)!, from, to)
          if (pair.naming.length > 0 !== refused) continue
          const found = isSure ? { conversions, stoppedBy: null } : yield* fewestConversions(plan, question, pair, conversions, pace)
          missing.stoppedBy ??= found.stoppedBy ?? pace.over()
          if (found.conversions === conversions) missing.blockers.push(blockerOf(network, question, pair))
          else if (found.conversions !== null) {
            const place = `${found.conversions} ${from}`
            later.set(place, (later.get(place) ?? new Set()).add(to))
          }
          if (missing.blockers.length === first || pace.over() !== null) return missing
        }
      }
  }
  return missing
}

/** A step that is missing, and the refusals that name it, or stand beside. */
interface Pair {
  /** Null: a TRAIN step. */
  from: string | null
  to: string
  naming: Refusal[]
  beside: Refusal[]
}

function pairOf(network: Network, { asOf }: Question, noes: Refusal[], from: string | null, to: string): Pair {
  const pair: Pair = { from, to, naming: [], beside: [] }
  if (from === null || noes.length === 0) return pair
  const isDone = (network.takers.get(from) ?? []).some(({ step, dates }) => step.output === to && inUseOn(dates, asOf))
  for (const refusal of noes) {
    const said = bearing(network, refusal, to)
    if (said === null) continue
    // One says no, another does it: what the question leaves out is not refused, but for models of which that is said.
    if (said === 'BESIDE' || (isDone && refusal.requires.length === 0)) pair.beside.push(refusal)
    else pair.naming.push(refusal)
  }
  return pair
}

/** The fewest conversions beside the thought step of a way over it, of which there are so many at the least; null where it makes none. */
function* fewestConversions(
  plan: Plan,
  question: Question,
  { from, to }: Pair,
  conversions: number,
  pace: Pace,
): Work<{ conversions: number | null; stoppedBy: string | null }> {
  const { network, conditions } = plan
  const hop = thoughtHop(network, question, from, to)
  const thought = withThought(network, hop)
  const itself = hop.step.kind === 'CONVERT' ? 1 : 0
  const most = question.where.maxConversions
  const within = (maxConversions: number) =>
    findBest(new Plan(thought, { ...conditions, where: { ...conditions.where, maxConversions } }, { plan, but: hop }), question, pace)
  const least = conversions + itself
  const best = yield* within(least)
  if (best.way !== null) return { conversions, stoppedBy: null }
  if (least === most) return { conversions: null, stoppedBy: best.stoppedBy }
  const any = yield* within(most)
  if (any.way === null) return { conversions: null, stoppedBy: any.stoppedBy }
  for (let more = least + 1; more < any.way.rank.conversions; more++)
    if ((yield* within(more)).way !== null) return { conversions: more - itself, stoppedBy: null }
  return { conversions: any.way.rank.conversions - itself, stoppedBy: null }
}

function blockerOf(network: Network, question: Question, { from, to, naming, beside }: Pair): Blocker {
  const there = from === null ? [] : (network.takers.get(from) ?? []).filter(({ step }) => step.output === to)
  const reason = naming.length > 0 ? 'REFUSED' : reasonOf(network, question, from, to, there)
  const steps = there.length > 0 ? there.map(({ step }) => step.id) : naming.flatMap(refusal => takenInstead(network, refusal, to))
  // Where a step to a target is documented, that one of several that serve there does not take the format is no reason.
  const refusals = naming.length > 0 || (there.length > 0 && typeOf(to) === 'target') ? naming : beside
  return {
    reason,
    steps: [...new Set(steps)].sort(),
    refusals: [...new Set(refusals.map(({ statement }) => statement))],
    change: null,
    nearest: null,
    missing: { from, to },
    notAlone: false,
    stoppedBy: null,
    noWay: false,
  }
}

/** Where the graph has such a step, which the question does not allow, it would be wrong to say that there is none. */
function reasonOf(network: Network, question: Question, from: string | null, to: string, there: Hop[]): BlockerReason {
  if (from === null) return 'NO_TRAINING_STEP'
  const [first] = there.sort((a, b) => (a.step.id < b.step.id ? -1 : 1))
  if (!first) return typeOf(to) === 'target' ? 'NO_DEPLOY_STEP' : 'NO_CONVERSION'
  const trained = typeOf(question.origin) === 'technology' && startsIn(network, question.origin).some(({ step }) => step.output === from)
  const states = planOf(network, question).statesOf(first, trained)
  if (states.every(state => state === 'PLANNED')) return 'NOT_YET'
  return states.every(state => state === 'RETIRED') ? 'RETIRED' : 'FILTER'
}
