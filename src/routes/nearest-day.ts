/** The nearest other day on which a question has a way. */
import type { Asked, Opened } from './blocker.js'
import { type Hop, hopDates, type Network } from './network.js'
import { Plan, planOf } from './plan.js'
import type { Question } from './question.js'
import { findBest, toCome } from './search.js'
import type { Pace, Work } from './work.js'

/** The question with one of its days moved to the nearest one that has a way, the past one first, and that way; null where no day has one. */
export function* nearestDay(
  network: Network,
  question: Question,
  field: 'asOf' | 'trainedOn',
  { followsAsOf, sameNames }: Asked,
  pace: Pace,
): Work<{ opened: Opened | null; stoppedBy: string | null }> {
  const on = (day: string): Question =>
    field === 'trainedOn' ? { ...question, trainedOn: day } : { ...question, asOf: day, trainedOn: followsAsOf ? day : question.trainedOn }
  const whenever = { ...question.where, includeDeprecated: true, includeRetired: true, includePlanned: true, newUser: false }
  const everyDay = yield* findBest(planOf(network, { ...question, where: whenever }), question, pace)
  let { stoppedBy } = everyDay
  if (everyDay.way === null && stoppedBy === null) return { opened: null, stoppedBy }
  const days = yield* turningDays(planOf(network, { ...question, where: whenever }), question, pace)
  for (const day of daysAround(question[field], days)) {
    yield
    if (pace.over() !== null) return { opened: null, stoppedBy: pace.over() }
    if (field === 'asOf' && !sameNames(day)) continue
    const moved = on(day)
    // Of all these days one plan at most is asked for again.
    const best = yield* findBest(new Plan(network, moved), moved, pace)
    stoppedBy ??= best.stoppedBy
    if (best.way !== null) return { opened: { trial: { change: { [field]: day }, question: moved }, way: best.way }, stoppedBy }
  }
  return { opened: null, stoppedBy }
}

/** The days on which something that may lie on a way comes or goes. */
function* turningDays(plan: Plan, question: Question, pace: Pace): Work<Set<string>> {
  const { network } = plan
  const ahead = toCome(plan, question.end)
  let turns = 0
  while (ahead.frontier < Infinity && pace.over() === null) {
    ahead.advance()
    if (++turns % 256 === 0) yield
  }
  const days = new Set<string>()
  const reached = new Set<string>()
  const open: string[] = []
  const pass = (hop: Hop) => {
    // A pinned version may set the step's own end aside: then the ends of what it needs count.
    const without = hopDates(network, hop.step, hop.input, { ...hop.step.own, retired: null })
    for (const { introduced, deprecated, closedToNew, retired } of [hop.dates, without])
      for (const day of [introduced, deprecated, closedToNew, retired]) if (day !== null) days.add(day)
    if (!reached.has(hop.step.output)) open.push(hop.step.output)
    reached.add(hop.step.output)
  }
  if (plan.mayStartFrom(question.origin)) open.push(question.origin)
  else for (const hop of plan.starts(question.origin)) pass(hop)
  for (let format = open.pop(); format !== undefined; format = open.pop())
    for (const hop of ahead.onward(format)) {
      pass(hop)
      if (++turns % 256 === 0) yield
    }
  return days
}

/** The days on which an answer may differ from that of the days next to them, the nearest first; of two as near the past one. */
function* daysAround(day: string, turning: Set<string>): Generator<string> {
  const sorted = [...turning].sort()
  // Going back, an answer changes on the day before something began or ended; going on, on the day itself.
  const past = sorted
    .filter(turn => turn <= day)
    .map(dayBefore)
    .reverse()
  const future = sorted.filter(turn => turn > day)
  for (let p = 0, f = 0; p < past.length || f < future.length; ) {
    const [back, on] = [past[p], future[f]]
    if (on === undefined || (back !== undefined && daysBetween(back, day) <= daysBetween(day, on))) {
      yield back!
      p++
    } else {
      yield on
      f++
    }
  }
}

const millisecondsADay = 86_400_000
const time = (day: string) => Date.parse(`${day}T00:00:00Z`)
const daysBetween = (from: string, to: string): number => (time(to) - time(from)) / millisecondsADay
const dayBefore = (day: string): string => new Date(time(day) - millisecondsADay).toISOString().slice(0, 10)
