/**
 * Between which places one step more might make a way, judged by formats, conversions and `via` alone: the conversions before and behind it,
 * at the least, for each set of entries of `via` that may be used meanwhile.
 */
import { Heap } from './heap.js'
import type { Hop } from './network.js'
import { isConversion, type Plan } from './plan.js'
import { type Question, slugOf, typeOf } from './question.js'
import { thoughtHop, thoughtKind } from './thought.js'
import { startsIn, targetsOf } from './wholes.js'
import type { Pace, Work } from './work.js'

/** `used`: entries of `via`, as bits. None is outdone by one that uses as much and converts no more. */
interface Label {
  used: number
  conversions: number
}
interface Reached extends Label {
  place: string
}

export class Gaps {
  /** Where the step may begin, by slug; null alone: it would have to be one of training. */
  readonly froms: (string | null)[]
  /** Where it may lead, by slug. */
  readonly tos: string[]
  private readonly usedAt = new Map<string | null, number>()

  private constructor(
    private readonly plan: Plan,
    private readonly question: Question,
    private readonly before: ReadonlyMap<string | null, Label[]>,
    private readonly behind: ReadonlyMap<string, Label[]>,
  ) {
    this.froms = [...before.keys()].sort((a, b) => (a === null || b === null ? 0 : bySlug(a, b)))
    this.tos = [...behind.keys()].filter(place => !before.has(null) || typeOf(place) === 'format').sort(bySlug)
  }

  static *of(plan: Plan, question: Question, pace: Pace): Work<Gaps> {
    const { origin } = question
    const untrained = typeOf(origin) === 'technology' && startsIn(plan.network, origin).length === 0
    const before = untrained ? new Map([[null, [{ used: 0, conversions: 0 }]]]) : yield* labelsBefore(plan, origin, pace)
    return new Gaps(plan, question, before, yield* labelsBehind(plan, question.end, pace))
  }

  /** The fewest conversions that such a step may have beside it; null where it makes no way. */
  least(from: string | null, to: string): number | null {
    if (from === to || (from !== null && isPackage(this.plan, from) && typeOf(to) === 'format' && !isPackage(this.plan, to))) return null
    const itself = thoughtKind(this.plan.network, from, to) === 'CONVERT' ? 1 : 0
    const missing = this.plan.allUsed & ~(this.viaAt(from) | this.viaAt(to))
    let least = Infinity
    for (const one of this.before.get(from)!)
      for (const other of this.behind.get(to)!)
        if (((one.used | other.used) & missing) === missing) least = Math.min(least, one.conversions + other.conversions)
    return least + itself <= this.plan.conditions.where.maxConversions ? least : null
  }

  /** The entries of `via` that a step uses which begins or ends there. */
  private viaAt(place: string | null): number {
    if (this.plan.allUsed === 0) return 0
    let used = this.usedAt.get(place)
    if (used === undefined) {
      const { plan, question } = this
      used = plan.uses(thoughtHop(plan.network, question, place, place ?? question.origin))
      this.usedAt.set(place, used)
    }
    return used
  }
}

/** Out of an image or an archive nobody makes a model file: what is missing behind it leads on with it as it is. */
const isPackage = (plan: Plan, format: string): boolean => plan.network.things.get(format)?.kind === 'PACKAGE'

function bySlug(a: string, b: string): number {
  const [left, right] = [slugOf(a), slugOf(b)]
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : a > b ? 1 : 0
}

/** To each format that is reached, whatever the model is like. */
function labelsBefore(plan: Plan, origin: string, pace: Pace): Work<Map<string, Label[]>> {
  const starts = plan.mayStartFrom(origin)
    ? [{ place: origin, used: 0, conversions: 0 }]
    : plan.starts(origin).map(hop => ({ place: hop.step.output, used: viaIn(plan, hop)!, conversions: 0 }))
  return spread(plan, starts, pace, place =>
    (plan.network.takers.get(place) ?? []).filter(hop => hop.step.kind !== 'DEPLOY').map(hop => ({ hop, to: hop.step.output })),
  )
}

/** From each format, or target, to the end. */
function labelsBehind(plan: Plan, end: string, pace: Pace): Work<Map<string, Label[]>> {
  const ends = plan.mayEndIn(end) ? [end] : targetsOf(plan.network, end)
  // A DEPLOY step by a technology leads to a target that it may not host: no step is missing to that one, but before it.
  const byIt = (plan.network.deploymentsBy.get(end) ?? []).filter(hop => viaIn(plan, hop) !== null)
  const starts = [
    ...ends.map(place => ({ place, used: 0, conversions: 0 })),
    ...byIt.map(hop => ({ place: hop.input!, used: viaIn(plan, hop)!, conversions: 0 })),
  ]
  return spread(plan, starts, pace, place =>
    (plan.network.makers.get(place) ?? [])
      .filter(hop => hop.step.kind !== 'DEPLOY' || plan.endsIn(hop, end))
      .map(hop => ({ hop, to: hop.input! })),
  )
}

/** Dijkstra (1959) by conversions, with a label for each set of entries of `via` that is worth it. */
function* spread(
  plan: Plan,
  starts: Reached[],
  pace: Pace,
  next: (place: string) => { hop: Hop; to: string }[],
): Work<Map<string, Label[]>> {
  const labels = new Map<string, Label[]>()
  const open = new Heap<Reached>((a, b) => a.conversions < b.conversions)
  for (const start of starts) open.push(start)
  let turns = 0
  for (let at = open.pop(); at; at = open.pop()) {
    if (++turns % 256 === 0) yield
    const known = labels.get(at.place) ?? []
    if (known.some(({ used }) => (used & at.used) === at.used)) continue
    labels.set(at.place, [...known, at])
    for (const { hop, to } of next(at.place)) {
      const used = viaIn(plan, hop)
      const conversions = at.conversions + (isConversion(hop) ? 1 : 0)
      if (used !== null && conversions <= plan.conditions.where.maxConversions) open.push({ place: to, used: at.used | used, conversions })
    }
    if (turns % 256 === 0 && pace.over() !== null) break
  }
  return labels
}

/** The entries of `via` that a hop uses; null where it may not be used. */
const viaIn = (plan: Plan, hop: Hop): number | null => plan.anyOptions(hop)[0]?.uses ?? null
