/** Single steps that nobody documents, and that would make a way: from a format that is reached to another, or to a target, from which the end is. */
import type { Blocker, BlockerReason } from './blocker.js'
import { Heap } from './heap.js'
import type { Hop, Network, Refusal } from './network.js'
import { isConversion, type Plan, planOf } from './plan.js'
import { type Question, slugOf, typeOf } from './question.js'
import { naming, takenInstead } from './refusals.js'
import { findBest } from './search.js'
import { thoughtKind, withThought } from './thought.js'
import { startsIn, targetsOf } from './wholes.js'
import type { Pace, Work } from './work.js'

interface Candidate {
  /** Null: a TRAIN step. */
  from: string | null
  to: string
  refusals: Refusal[]
  /** CONVERT steps before and behind it: at the least, until it is `sure`. */
  conversions: number
  sure: boolean
}

/** The first of them: those that a refusal names, then those with the fewest conversions beside them. */
export function* missingSteps(network: Network, question: Question, first: number, pace: Pace): Work<Blocker[]> {
  const found: Blocker[] = []
  const open = new Heap<Candidate>((a, b) => before(a, b))
  for (const candidate of candidates(network, question)) open.push(candidate)
  for (let next = open.pop(); next && found.length < first; next = open.pop()) {
    if (next.sure) {
      found.push(blockerOf(network, question, next))
      continue
    }
    if (pace.over() !== null) return found
    const conversions = yield* fewestConversions(network, question, next, pace)
    if (conversions !== null) open.push({ ...next, conversions, sure: true })
  }
  return found
}

function before(a: Candidate, b: Candidate): boolean {
  const [first, second] = [a.refusals.length > 0, b.refusals.length > 0]
  if (first !== second) return first
  if (a.conversions !== b.conversions) return a.conversions < b.conversions
  // What is not sure may still fall behind, and is looked at before one is told.
  if (a.sure !== b.sure) return !a.sure
  const order = (one: Candidate) => [one.from === null ? '' : slugOf(one.from), slugOf(one.to), one.to]
  const [left, right] = [order(a), order(b)]
  const differs = left.findIndex((text, index) => text !== right[index])
  return differs >= 0 && left[differs]! < right[differs]!
}

/** Every pair that may do, were it only for the formats between. */
function* candidates(network: Network, question: Question): Generator<Candidate> {
  const plan = planOf(network, question)
  const behind = conversionsBehind(plan, question.end)
  const reached = conversionsBefore(plan, question.origin)
  if (typeOf(question.origin) === 'technology' && startsIn(network, question.origin).length === 0) {
    for (const [to, conversions] of behind) if (typeOf(to) === 'format') yield { from: null, to, refusals: [], conversions, sure: false }
    return
  }
  for (const [from, soFar] of reached)
    for (const [to, further] of behind) {
      if (from === to) continue
      const itself = thoughtKind(network, from, to) === 'CONVERT' ? 1 : 0
      if (soFar + further + itself > question.where.maxConversions) continue
      yield { from, to, refusals: naming(network, question, from, to), conversions: soFar + further, sure: false }
    }
}

/** The fewest conversions to each format that is reached, whatever the model is like. */
function conversionsBefore(plan: Plan, origin: string): Map<string, number> {
  const starts = plan.mayStartFrom(origin) ? [origin] : plan.starts(origin).map(({ step }) => step.output)
  return spread(starts, format =>
    (plan.network.takers.get(format) ?? [])
      .filter(hop => hop.step.kind !== 'DEPLOY' && plan.anyOptions(hop).length > 0)
      .map(hop => ({ to: hop.step.output, conversion: isConversion(hop) })),
  )
}

/** The fewest conversions from each format, or target, to the end. */
function conversionsBehind(plan: Plan, end: string): Map<string, number> {
  const ends = plan.mayEndIn(end) ? [end] : targetsOf(plan.network, end)
  const into = (place: string) =>
    (plan.network.makers.get(place) ?? [])
      .filter(hop => plan.anyOptions(hop).length > 0 && (hop.step.kind !== 'DEPLOY' || plan.endsIn(hop, end)))
      .map(hop => ({ to: hop.input!, conversion: isConversion(hop) }))
  // A DEPLOY step by a technology leads to a target that it may not host: no step is missing to that one, but before it.
  const byIt = (plan.network.deploymentsBy.get(end) ?? []).filter(hop => plan.anyOptions(hop).length > 0).map(hop => hop.input!)
  return spread([...ends, ...byIt], into)
}

function spread(starts: string[], next: (place: string) => { to: string; conversion: boolean }[]): Map<string, number> {
  const least = new Map<string, number>()
  const open = new Heap<{ place: string; conversions: number }>((a, b) => a.conversions < b.conversions)
  for (const place of starts) open.push({ place, conversions: 0 })
  for (let at = open.pop(); at; at = open.pop()) {
    if (least.has(at.place)) continue
    least.set(at.place, at.conversions)
    for (const { to, conversion } of next(at.place)) open.push({ place: to, conversions: at.conversions + (conversion ? 1 : 0) })
  }
  return least
}

/** The fewest conversions beside the thought step of a way over it; null where it makes none. */
function* fewestConversions(network: Network, question: Question, candidate: Candidate, pace: Pace): Work<number | null> {
  const { from, to } = candidate
  const itself = from !== null && thoughtKind(network, from, to) === 'CONVERT' ? 1 : 0
  const thought = withThought(network, question, from, to)
  const within = (maxConversions: number) => planOf(thought, { ...question, where: { ...question.where, maxConversions } })
  const most = question.where.maxConversions
  if ((yield* findBest(within(most), question, pace)).way === null) return null
  for (let least = candidate.conversions + itself; least < most; least++)
    if ((yield* findBest(within(least), question, pace)).way !== null) return least - itself
  return most - itself
}

function blockerOf(network: Network, question: Question, { from, to, refusals }: Candidate): Blocker {
  const there = from === null ? [] : (network.takers.get(from) ?? []).filter(({ step }) => step.output === to)
  const reason = refusals.length > 0 ? 'REFUSED' : reasonOf(network, question, from, to, there)
  const steps = there.length > 0 ? there.map(({ step }) => step.id) : refusals.flatMap(refusal => takenInstead(network, refusal, to))
  return {
    reason,
    steps: [...new Set(steps)].sort(),
    refusals: [...new Set(refusals.map(({ statement }) => statement))],
    change: null,
    nearest: null,
    missing: { from, to },
    notAlone: false,
    stoppedBy: null,
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
