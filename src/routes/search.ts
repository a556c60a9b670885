/**
 * The best ways, in the order of `PathRank`: a best-first search over partial ways, with the least cost that is still to come from
 * each format as its guide (A*, Hart, Nilsson and Raphael 1968). Ways come out one after the other, so that only as much is searched as is asked.
 */
import { Heap } from './heap.js'
import type { Hop, Network } from './network.js'
import type { Question } from './question.js'
import { costBeforeTechnologies } from './rank.js'
import { hopsOf, type Partial, Walk, type Way } from './walk.js'
import { formatsOf } from './ways.js'

/** How much one search may do. */
export interface Bounds {
  /** Partial ways that it may look at. */
  states: number
}
export const standardBounds: Bounds = { states: 200_000 }

export interface Found {
  ways: Way[]
  hasNext: boolean
  /** The bound that ended the search early, as `states: 10`; null where nothing did. */
  stoppedBy: string | null
}

/** The first ways after a place in the order (its cost and key); from the beginning without one. */
export function findWays(
  network: Network,
  question: Question,
  first: number,
  after?: { cost: number; key: string },
  bounds = standardBounds,
): Found {
  const ways: Way[] = []
  const told = new Set<string>()
  const search = new WaySearch(network, question, bounds)
  for (const way of search.inOrder()) {
    if (question.where.distinct) {
      const formats = formatsOf(way).join()
      if (told.has(formats)) continue
      told.add(formats)
    }
    if (after && (way.cost < after.cost || (way.cost === after.cost && way.key <= after.key))) continue
    if (ways.length === first) return { ways, hasNext: true, stoppedBy: search.stoppedBy }
    ways.push(way)
  }
  return { ways, hasNext: false, stoppedBy: search.stoppedBy }
}

/** One search; it is read from the front, as far as is wanted. */
class WaySearch {
  stoppedBy: string | null = null
  private readonly walk: Walk

  constructor(
    network: Network,
    question: Question,
    private readonly bounds: Bounds,
  ) {
    this.walk = new Walk(network, question)
  }

  /** All ways from the best on; equal ones by their keys. */
  *inOrder(): Generator<Way> {
    const toCome = this.leastToCome()
    // Of equal costs a partial way goes first: it may still become a way whose key comes before.
    const open = new Heap<{ partial: Partial; least: number; way: Way | null }>(
      (a, b) => a.least < b.least || (a.least === b.least && (a.way === null ? b.way !== null : b.way !== null && a.way.key < b.way.key)),
    )
    const bestOfFormats = new Map<string, number>()
    const put = (partial: Partial) => {
      if (this.walk.isWay(partial)) open.push({ partial, least: partial.cost, way: this.walk.wayOf(partial) })
      const rest = partial.format === null ? undefined : toCome.get(partial.format)
      if (rest !== undefined) open.push({ partial, least: partial.cost + rest, way: null })
    }
    for (const start of this.walk.starts()) put(start)
    let states = 0
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.way) {
        yield next.way
        continue
      }
      if (++states > this.bounds.states) {
        this.stoppedBy = `states: ${this.bounds.states}`
        return
      }
      if (this.walk.question.where.distinct && this.isOutdone(next.partial, bestOfFormats)) continue
      for (const hop of this.walk.network.takers.get(next.partial.format!) ?? []) {
        const further = this.walk.extended(next.partial, hop)
        if (further) put(further)
      }
    }
  }

  /** With `distinct` only the best way of each row of formats counts: a partial way is dropped that a better one with the same future goes beside. */
  private isOutdone(partial: Partial, best: Map<string, number>): boolean {
    const properties = JSON.stringify([...partial.properties].sort())
    const steps = hopsOf(partial)
    // A step that gives back the format it took is used once, so such steps are part of what may still come.
    const same = [
      ...steps.map(({ step, input }) => (step.output === input ? `${step.output} ${step.id}` : step.output)),
      properties,
      partial.conversions,
      partial.packages,
      partial.used,
    ].join('|')
    const cost = costBeforeTechnologies(partial.cost)
    const least = best.get(same)
    if (least === undefined) best.set(same, cost)
    return least !== undefined && cost > least
  }

  /** The least cost from each format to the end, whatever the model is like: Dijkstra backwards from the ends. */
  private leastToCome(): Map<string, number> {
    const into = new Map<string, Hop[]>()
    const open = new Heap<{ format: string; cost: number }>((a, b) => a.cost < b.cost)
    const least = new Map<string, number>()
    for (const hops of this.walk.network.takers.values())
      for (const hop of hops) {
        if (!this.walk.judge.allowed(hop)) continue
        if (this.walk.judge.ends(hop)) open.push({ format: hop.input!, cost: this.walk.costOf(hop) })
        else if (hop.step.kind !== 'DEPLOY') {
          const known = into.get(hop.step.output)
          if (known) known.push(hop)
          else into.set(hop.step.output, [hop])
        }
      }
    if (this.walk.judge.endFormat) open.push({ format: this.walk.judge.endFormat, cost: 0 })
    for (let next = open.pop(); next; next = open.pop()) {
      if (least.has(next.format)) continue
      least.set(next.format, next.cost)
      for (const hop of into.get(next.format) ?? []) open.push({ format: hop.input!, cost: next.cost + this.walk.costOf(hop) })
    }
    return least
  }
}
