/**
 * The best ways, in the order of `PathRank`: a best-first search over partial ways, with the least cost that is still to come from
 * each format as its guide (A*, Hart, Nilsson and Raphael 1968). Ways come out one after the other, so that only as much is searched as is asked.
 */
import { FormatRows } from './format-rows.js'
import { Frontrunners } from './frontrunners.js'
import { Heap } from './heap.js'
import type { Network } from './network.js'
import { type Plan, planOf } from './plan.js'
import type { Question } from './question.js'
import { leastStep } from './rank.js'
import { Recent } from './recent.js'
import { ToCome } from './to-come.js'
import { compareSets, compareWays, type Partial, Walk, type Way } from './walk.js'
import { formatsOf } from './ways.js'
import { deploymentsInto } from './wholes.js'
import type { Pace, Work } from './work.js'

export interface Found {
  ways: Way[]
  hasNext: boolean
  /** The bound that ended the search early, as `states: 10`; null where nothing did. */
  stoppedBy: string | null
}

/** A place in the order of ways. */
export interface Place {
  cost: number
  key: string
}

/** The first ways after a place in the order; from the beginning without one. */
export function* findWays(network: Network, question: Question, first: number, pace: Pace, after?: Place): Work<Found> {
  const plan = planOf(network, question)
  return yield* findBetween(plan, question, first, pace, after)
}

/** So many ends of a plan keep what leads to them. */
const mostEnds = 100
const ends = new WeakMap<Plan, Recent<ToCome>>()

/** What leads to one end under one plan, as far as searches have asked: they all share it. */
export function toCome(plan: Plan, end: string): ToCome {
  let recent = ends.get(plan)
  if (!recent) ends.set(plan, (recent = new Recent(mostEnds)))
  return recent.get(end, () => new ToCome(plan, end, deploymentsInto(plan.network, end)))
}

/** As `findWays`, under a plan that is known. */
export function* findBetween(
  plan: Plan,
  { origin, end }: Pick<Question, 'origin' | 'end'>,
  first: number,
  pace: Pace,
  after?: Place,
): Work<Found> {
  const ways: Way[] = []
  const told = new Set<string>()
  const search = new WaySearch(new Walk(plan, origin, end), toCome(plan, end), pace, null)
  const { distinct } = plan.conditions.where
  for (const way of search.inOrder()) {
    if (way === null) {
      yield
      continue
    }
    // The same steps in other version sets, or with `distinct` the same formats: only the best of them is told.
    const same = distinct ? formatsOf(way).join() : way.key
    if (told.has(same)) continue
    told.add(same)
    if (after && (way.cost < after.cost || (way.cost === after.cost && way.key <= after.key))) continue
    if (ways.length === first) return { ways, hasNext: true, stoppedBy: search.stoppedBy }
    ways.push(way)
  }
  return { ways, hasNext: false, stoppedBy: search.stoppedBy }
}

/** The best way alone, which is found without looking at those that it outdoes. */
export function* findBest(plan: Plan, { origin, end }: Pick<Question, 'origin' | 'end'>, pace: Pace): Work<Best> {
  const search = new WaySearch(new Walk(plan, origin, end), toCome(plan, end), pace, new Frontrunners())
  for (const way of search.inOrder()) {
    if (way !== null) return { way, stoppedBy: null }
    yield
  }
  return { way: null, stoppedBy: search.stoppedBy }
}
export interface Best {
  way: Way | null
  /** As of `Found`. */
  stoppedBy: string | null
}

interface Entry {
  partial: Partial
  /** No way by it costs less. */
  least: number
  /** How many were put in before it. */
  turn: number
  /** A whole way that is to be told. */
  way: Way | null
  /** How many of the hops that lead on from it have been followed; null: it has not been looked at yet. */
  followed: number | null
}

/**
 * Of equal costs a partial way goes first: it may still become a way whose key comes before. Of two of these the longer one, then the one that was
 * put in before: so one of many that are equal comes to the end, and the others find that it outdoes them before they have others in their turn.
 */
function goesFirst(a: Entry, b: Entry): boolean {
  if (a.least !== b.least) return a.least < b.least
  if (a.way !== null && b.way !== null) return (compareWays(a.way, b.way) || compareSets(a.way, b.way)) < 0
  if (a.way !== null || b.way !== null) return a.way === null
  if (a.partial.steps !== b.partial.steps) return a.partial.steps > b.partial.steps
  return a.turn < b.turn
}

/** After so many partial ways, and things learnt of what is to come, it lets others in. */
const breath = 256

/** One search; it is read from the front, as far as is wanted. */
class WaySearch {
  stoppedBy: string | null = null
  private readonly open = new Heap<Entry>(goesFirst)
  private readonly rows = new FormatRows()
  private states = 0
  private entries = 0
  /** Since others were last let in. */
  private turns = 0

  constructor(
    private readonly walk: Walk,
    private readonly ahead: ToCome,
    private readonly pace: Pace,
    /** Where only the best way is wanted. */
    private readonly frontrunners: Frontrunners | null,
  ) {}

  /** All ways from the best on, equal ones by their keys; null now and then, where the search may pause. */
  *inOrder(): Generator<Way | null, void, undefined> {
    for (const start of this.walk.starts()) this.put(start)
    for (let next = this.open.pop(); next; next = this.open.pop()) {
      if (++this.turns >= breath) {
        this.turns = 0
        yield null
        this.stoppedBy = this.pace.over()
      }
      if (next.way) yield next.way
      else if (next.followed !== null || this.isWorthwhile(next.partial)) this.follow(next)
      if (this.stoppedBy !== null) return
    }
  }

  /** Goes one step on, by every hop that may be the best one now; by the others when their turn comes. */
  private follow(entry: Entry): void {
    const { ahead, open } = this
    const { partial } = entry
    const format = partial.format!
    let followed = entry.followed ?? 0
    for (;;) {
      const isOnItsWay = ahead.least(format, this.conversionsLeft(partial)) !== null
      const hops = ahead.onward(format)
      if (isOnItsWay)
        for (; followed < hops.length; followed++) for (const further of this.walk.extended(partial, hops[followed]!)) this.put(further)
      const { frontier } = ahead
      if (frontier === Infinity || (isOnItsWay && !ahead.mayGrow(format))) return
      const least = partial.cost + frontier + (isOnItsWay ? leastStep : 0)
      if (least > (open.peek()?.least ?? Infinity) || ++this.turns >= breath) {
        open.push({ ...entry, least, followed })
        return
      }
      ahead.advance()
    }
  }

  private put(partial: Partial): void {
    if (this.walk.isWay(partial)) {
      const way = this.walk.wayOf(partial)
      this.open.push({ partial, least: way.cost, turn: this.entries++, way, followed: null })
    }
    if (partial.format === null) return
    const least = partial.cost + (this.ahead.least(partial.format, this.conversionsLeft(partial)) ?? this.ahead.frontier)
    if (least < Infinity) this.open.push({ partial, least, turn: this.entries++, way: null, followed: null })
  }

  private conversionsLeft({ conversions }: Partial): number {
    return this.walk.plan.conditions.where.maxConversions - conversions
  }

  /** Within the bound, and with `distinct` not outdone by a partial way that was looked at before. */
  private isWorthwhile(partial: Partial): boolean {
    if (this.states === this.pace.states) {
      this.stoppedBy = `states: ${this.pace.states}`
      return false
    }
    this.states++
    if (this.frontrunners) return !this.frontrunners.outdo(partial)
    return !this.walk.plan.conditions.where.distinct || !this.rows.outdo(partial)
  }
}
