/** What stands in the way where there is no way: single changes to the question that open one, and single steps that nobody documents. */

import type { Asked, Blocker, BlockerReason, Opened, Trial } from './blocker.js'
import { type Missing, missingSteps } from './missing-steps.js'
import { nearestDay } from './nearest-day.js'
import type { Network } from './network.js'
import { type Plan, planOf } from './plan.js'
import { type Question, typeOf } from './question.js'
import { naming } from './refusals.js'
import { findBest } from './search.js'
import { trials } from './trials.js'
import { compareWays, Walk, type Way } from './walk.js'
import { allBy } from './ways.js'
import { startsIn } from './wholes.js'
import type { Pace, Work } from './work.js'

/** The first blockers of a question; none where there is a way. */
export function* findBlockers(network: Network, question: Question, asked: Asked, first: number, pace: Pace): Work<Blocker[]> {
  const { way, stoppedBy } = yield* findBest(planOf(network, question), question, pace)
  if (way !== null) return []
  if (stoppedBy !== null) return [cutAt(stoppedBy)]
  const opening = yield* openings(network, question, asked, pace)
  const room = first - opening.blockers.length
  const missing = room > 0 ? yield* missingSteps(network, question, room, pace) : { blockers: [], stoppedBy: null }
  const blockers = [...opening.blockers, ...missing.blockers]
  const cut = opening.stoppedBy ?? missing.stoppedBy ?? pace.over()
  // There may be others, and better ones: that is told last, but not in place of the only one that was found.
  if (cut !== null) return [...blockers.slice(0, Math.max(1, first - 1)), { ...cutAt(cut), noWay: true }].slice(0, first)
  return blockers.length === 0 ? [nothingAlone(network, question)] : blockers.slice(0, first)
}

const none = { steps: [], refusals: [], change: null, nearest: null, missing: null, notAlone: false, stoppedBy: null, noWay: false }
export const cutAt = (stoppedBy: string): Blocker => ({ ...none, reason: 'SEARCH_CUT', stoppedBy })

/** Of the time for all blockers: one trial that takes long leaves some to the others, and to what is missing. */
const shareOfTrial = 0.15
const shareOfDay = 0.2

/** Every single change of the question that opens a way, the best way first. */
function* openings(network: Network, question: Question, asked: Asked, pace: Pace): Work<Missing> {
  const opened: Opened[] = []
  let stoppedBy: string | null = null
  const attempt = function* (trial: Trial): Work<void> {
    const best = yield* findBest(planOf(network, trial.question), trial.question, pace.within(shareOfTrial))
    stoppedBy ??= best.stoppedBy
    if (best.way) opened.push({ trial, way: best.way })
  }
  for (const trial of trials(question)) yield* attempt(trial)
  for (const field of ['asOf', 'trainedOn'] as const) {
    const moved = yield* nearestDay(network, question, field, asked, pace.within(shareOfDay))
    stoppedBy ??= moved.stoppedBy
    if (moved.opened) opened.push(moved.opened)
  }
  if (question.where.maxConversions < 6)
    yield* attempt({ change: { maxConversions: 6 }, question: { ...question, where: { ...question.where, maxConversions: 6 } } })
  opened.sort((a, b) => compareWays(a.way, b.way))
  const before = planOf(network, question)
  const blockers = opened.map(({ trial, way }): Blocker => {
    const letIn = stepsLetIn(before, question, way)
    return {
      ...none,
      reason: reasonOf(trial, before, question, way),
      steps: letIn.map(({ hop }) => hop.step.id),
      refusals: [...new Set(letIn.flatMap(({ hop }) => naming(network, question, hop).map(({ statement }) => statement)))],
      change: trial.change,
      nearest: { way, question: trial.question },
    }
  })
  return { blockers, stoppedBy }
}

/** The steps of a way that the question as asked does not allow; where it allows each of them, the first at which the way breaks off. */
function stepsLetIn(before: Plan, question: Question, way: Way) {
  const refused = way.options.filter((_, index) => !isAllowed(before, question, way, index))
  if (refused.length > 0) return refused
  const walk = new Walk(before, question.origin, question.end)
  let partials = walk.starts()
  for (const [index, option] of way.options.entries()) {
    partials =
      index === 0 && way.originFormat === null
        ? partials.filter(partial => partial.option?.hop === option.hop)
        : allBy(walk, partials, option.hop)
    if (partials.length === 0) return [option]
  }
  return way.options.slice(-1)
}

/** Whether a step of a way takes the form that its TRAIN step gave. */
function takesTrained({ options }: Way, index: number): boolean {
  const { step } = options[0]!.hop
  return step.kind === 'TRAIN' && step.output === options[index]!.hop.input
}

function isAllowed(before: Plan, question: Question, way: Way, index: number): boolean {
  const { hop } = way.options[index]!
  if (before.options(hop, takesTrained(way, index)).length === 0) return false
  return hop.step.kind !== 'DEPLOY' || before.endsIn(hop, question.end)
}

function reasonOf({ change }: Trial, before: Plan, question: Question, way: Way): BlockerReason {
  if (change.maxConversions !== undefined || change.filter === 'maxConversions') return 'TOO_MANY_CONVERSIONS'
  if (change.filter === 'versions') return 'VERSION'
  if (change.filter === 'model') return 'MODEL'
  if (change.filter === 'newUser') return 'CLOSED_TO_NEW'
  if (change.filter !== undefined) return 'FILTER'
  for (const [index, { hop }] of way.options.entries()) {
    const trained = takesTrained(way, index)
    if (before.options(hop, trained).length > 0) continue
    const state = before.stateOf(hop, trained)
    if (state === 'RETIRED') return 'RETIRED'
    if (state === 'PLANNED') return 'NOT_YET'
    if (before.isClosedToNew(hop, trained)) return 'CLOSED_TO_NEW'
    // What is deprecated is there: it is the question that leaves it out.
    if (state === 'DEPRECATED') return 'FILTER'
  }
  const [from, to] = change.asOf === undefined ? [question.trainedOn, change.trainedOn!] : [question.asOf, change.asOf]
  return to < from ? 'RETIRED' : 'NOT_YET'
}

/** No single change is enough: the two ends. */
function nothingAlone(network: Network, { origin, end }: Question): Blocker {
  const given = typeOf(origin) === 'format' ? [origin] : startsIn(network, origin).map(({ step }) => step.output)
  const to = typeOf(end) === 'format' || typeOf(end) === 'target' ? end : null
  return { ...none, reason: 'NO_CONVERSION', missing: { from: given.sort()[0] ?? null, to }, notAlone: true }
}
