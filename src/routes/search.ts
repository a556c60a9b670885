/**
 * The best ways, in the order of `PathRank`: a best-first search over partial ways, with the least cost that is still to come from
 * each format as its guide (A*, Hart, Nilsson and Raphael 1968). Ways come out one after the other, so that only as much is searched as is asked.
 */
import { Heap } from './heap.js'
import type { Hop, Network } from './network.js'
import { INSIDE, meet, type Properties, set, TRAINED_WITH } from './properties.js'
import { type Judge, judge, judgedOn, type Question, slugOf } from './question.js'
import { costBeforeTechnologies, costOf, type Rank, rankOf, unprovenCost } from './rank.js'

const mostSteps = 10
const mostPackages = 2

/** How much one search may do. */
export interface Bounds {
  /** Partial ways that it may look at. */
  states: number
}
export const standardBounds: Bounds = { states: 200_000 }

export interface Way {
  /** Ids of its steps, before them the origin's where that is a format. */
  key: string
  hops: Hop[]
  originFormat: string | null
  rank: Rank
  cost: number
}

/** A way that is under way. */
interface Partial {
  before: Partial | null
  hop: Hop | null
  /** Where it has come to; null behind a DEPLOY step. */
  format: string | null
  cost: number
  steps: number
  conversions: number
  packages: number
  properties: Properties
  used: number
}

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

/** The forms that the model has on a way, the origin's too; behind them the target, where the way ends in one. */
export function formatsOf(way: Pick<Way, 'hops' | 'originFormat'>): string[] {
  return [...(way.originFormat ? [way.originFormat] : []), ...way.hops.map(hop => hop.step.output)]
}

/** How many other ways have the same formats and end; 100 means 100 or more. */
export function countAlternatives(network: Network, question: Question, way: Way): number {
  const search = new WaySearch(network, question, standardBounds)
  return Math.max(0, search.countAlong(formatsOf(way).slice(way.originFormat ? 1 : 0), 101) - 1)
}

/** One way again, by its key; null where a step of it is gone or no longer joins the one before. */
export function wayByKey(network: Network, key: string, asOf: string, trainedOn: string): Way | null {
  const parts = key.split('~')
  const originFormat = parts[0]!.startsWith('format:') ? parts.shift()! : null
  const steps = parts.map(slug => network.steps.get(`step:${slug}`))
  if (steps.length === 0 || steps.some(step => step === undefined)) return null
  const last = steps.at(-1)!
  const origin = originFormat ?? steps[0]!.technologies[0]!
  const where = { ...everything, maxConversions: mostSteps }
  const search = new WaySearch(network, { origin, end: last.output, where, asOf, trainedOn }, standardBounds)
  return search.along(
    originFormat,
    steps.map(step => step!.id),
  )
}

const everything = {
  maxConversions: 6,
  via: [],
  avoid: [],
  environments: null,
  sources: null,
  languages: null,
  includeDeprecated: true,
  includeRetired: true,
  includePlanned: true,
  distinct: false,
}

class WaySearch {
  stoppedBy: string | null = null
  private readonly judge: Judge
  private readonly staticCosts = new Map<Hop, number>()

  constructor(
    private readonly network: Network,
    private readonly question: Question,
    private readonly bounds: Bounds,
  ) {
    this.judge = judge(network, question)
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
      if (this.isWay(partial)) open.push({ partial, least: partial.cost, way: this.wayOf(partial) })
      const rest = partial.format === null ? undefined : toCome.get(partial.format)
      if (rest !== undefined) open.push({ partial, least: partial.cost + rest, way: null })
    }
    for (const start of this.starts()) put(start)
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
      if (this.question.where.distinct && this.isOutdone(next.partial, bestOfFormats)) continue
      for (const hop of this.network.takers.get(next.partial.format!) ?? []) {
        const further = this.extended(next.partial, hop)
        if (further) put(further)
      }
    }
  }

  /** How many ways go through exactly these outputs, counted up to `most`. */
  countAlong(outputs: string[], most: number): number {
    const count = (partial: Partial, index: number): number => {
      if (index === outputs.length) return this.isWay(partial) ? 1 : 0
      let sum = 0
      for (const hop of this.network.takers.get(partial.format!) ?? []) {
        if (hop.step.output !== outputs[index]) continue
        const further = this.extended(partial, hop)
        if (further) sum += count(further, index + 1)
        if (sum >= most) break
      }
      return sum
    }
    let sum = 0
    for (const start of this.starts()) {
      if (start.hop) sum += start.hop.step.output === outputs[0] ? count(start, 1) : 0
      else sum += count(start, 0)
      if (sum >= most) return most
    }
    return sum
  }

  /** The way of exactly these steps; null where they do not join. */
  along(originFormat: string | null, steps: string[]): Way | null {
    let partial = this.starts().find(start => (originFormat ? start.hop === null : start.hop?.step.id === steps[0])) ?? null
    for (const id of originFormat ? steps : steps.slice(1)) {
      if (partial === null || partial.format === null) return null
      const hop = this.network.takers.get(partial.format)?.find(({ step }) => step.id === id)
      partial = hop ? this.extended(partial, hop) : null
    }
    return partial && this.isWay(partial) ? this.wayOf(partial) : null
  }

  private starts(): Partial[] {
    const none: Partial = {
      before: null,
      hop: null,
      format: null,
      cost: 0,
      steps: 0,
      conversions: 0,
      packages: 0,
      properties: new Map(),
      used: 0,
    }
    const { originFormat, starts } = this.judge
    if (originFormat) return [{ ...none, format: originFormat }]
    return starts.map(hop => this.extended(none, hop)).filter(partial => partial !== null)
  }

  /** One step further, or null where the step may not be used there. */
  private extended(before: Partial, hop: Hop): Partial | null {
    const { step } = hop
    if (before.steps === mostSteps || !this.judge.allowed(hop)) return null
    if (step.kind === 'DEPLOY' && !this.judge.ends(hop)) return null
    const conversions = before.conversions + (isConversion(hop) ? 1 : 0)
    const packages = before.packages + (step.kind === 'PACKAGE' ? 1 : 0)
    if (conversions > this.question.where.maxConversions || packages > mostPackages) return null
    if (step.kind !== 'DEPLOY' && step.kind !== 'TRAIN' && !mayVisit(before, hop)) return null
    const travelled = travel(before.properties, hop)
    if (!travelled) return null
    let cost = before.cost + this.costOf(hop)
    if (travelled.uncertain && !this.isUnproven(hop)) cost += unprovenCost
    for (const technology of new Set(step.technologies)) if (!isUsed(before, technology)) cost += 1
    return {
      before,
      hop,
      format: step.kind === 'DEPLOY' ? null : step.output,
      cost,
      steps: before.steps + 1,
      conversions,
      packages,
      properties: travelled.properties,
      used: before.used | this.judge.uses(hop),
    }
  }

  private isWay(partial: Partial): boolean {
    if (partial.hop === null || partial.used !== this.judge.allUsed) return false
    return partial.format === null || partial.format === this.judge.endFormat
  }

  private wayOf(partial: Partial): Way {
    const hops = hopsOf(partial)
    const { originFormat } = this.judge
    const key = [...(originFormat ? [originFormat] : []), ...hops.map(({ step }) => slugOf(step.id))].join('~')
    return { key, hops, originFormat, rank: rankOf(partial.cost), cost: partial.cost }
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

  private isUnproven(hop: Hop): boolean {
    return hop.step.evidence === 'COMPOSED' || isUndated(hop, judgedOn(this.network, this.question, hop))
  }

  /** What a hop costs wherever it stands. */
  private costOf(hop: Hop): number {
    let cost = this.staticCosts.get(hop)
    if (cost === undefined) {
      const state = this.judge.state(hop)
      cost = costOf({
        inactive: state === 'RETIRED' || state === 'PLANNED',
        deprecated: state === 'DEPRECATED',
        unproven: this.isUnproven(hop),
        conversions: isConversion(hop),
        unofficial: !hop.step.official,
        lossy: hop.step.lossy,
      })
      this.staticCosts.set(hop, cost)
    }
    return cost
  }

  /** The least cost from each format to the end, whatever the model is like: Dijkstra backwards from the ends. */
  private leastToCome(): Map<string, number> {
    const into = new Map<string, Hop[]>()
    const open = new Heap<{ format: string; cost: number }>((a, b) => a.cost < b.cost)
    const least = new Map<string, number>()
    for (const hops of this.network.takers.values())
      for (const hop of hops) {
        if (!this.judge.allowed(hop)) continue
        if (this.judge.ends(hop)) open.push({ format: hop.input!, cost: this.costOf(hop) })
        else if (hop.step.kind !== 'DEPLOY') {
          const known = into.get(hop.step.output)
          if (known) known.push(hop)
          else into.set(hop.step.output, [hop])
        }
      }
    if (this.judge.endFormat) open.push({ format: this.judge.endFormat, cost: 0 })
    for (let next = open.pop(); next; next = open.pop()) {
      if (least.has(next.format)) continue
      least.set(next.format, next.cost)
      for (const hop of into.get(next.format) ?? []) open.push({ format: hop.input!, cost: next.cost + this.costOf(hop) })
    }
    return least
  }
}

const isConversion = ({ step }: Hop): boolean => step.kind === 'CONVERT' && !step.saves

/** Its own beginning is not known, and the document that shows it in use is later. */
export function isUndated({ step }: Hop, day: string): boolean {
  return step.own.introduced === null && !step.own.unreleased && step.own.attested !== null && day < step.own.attested
}

function travel(before: Properties, { step, input }: Hop): { properties: Properties; uncertain: boolean } | null {
  let properties = before
  let uncertain = false
  for (const demand of step.requires) {
    const met = meet(properties, demand)
    if (!met) return null
    properties = met.properties
    uncertain ||= met.uncertain
  }
  if (step.kind === 'TRAIN') properties = set(properties, TRAINED_WITH, step.technologies.map(slugOf))
  if (step.kind === 'PACKAGE') properties = set(properties, INSIDE, [slugOf(input!)])
  for (const [property, value] of step.sets) properties = set(properties, property, [value])
  return { properties, uncertain }
}

/** No way visits a format twice, but that a step which sets a property may give back the format that it took, each such step once. */
function mayVisit(partial: Partial, hop: Hop): boolean {
  const givesBack = hop.step.output === hop.input && hop.step.sets.length > 0
  for (let at: Partial | null = partial; at; at = at.before) {
    if (givesBack ? at.hop?.step === hop.step : at.format === hop.step.output) return false
  }
  return true
}

function isUsed(partial: Partial, technology: string): boolean {
  for (let at: Partial | null = partial; at?.hop; at = at.before) if (at.hop.step.technologies.includes(technology)) return true
  return false
}

function hopsOf(partial: Partial): Hop[] {
  const hops: Hop[] = []
  for (let at: Partial | null = partial; at?.hop; at = at.before) hops.push(at.hop)
  return hops.reverse()
}
