/** What a way is: from which steps it may start, by which it may go on, what it costs, where it ends. */
import type { Hop, Network } from './network.js'
import { INSIDE, meet, type Properties, set, TRAINED_WITH } from './properties.js'
import { type Judge, judge, judgedOn, type Question, slugOf } from './question.js'
import { costOf, type Rank, rankOf, unprovenCost } from './rank.js'

export const mostSteps = 10
const mostPackages = 2

export interface Way {
  /** Ids of its steps, before them the origin's where that is a format. */
  key: string
  hops: Hop[]
  originFormat: string | null
  rank: Rank
  cost: number
}

/** A way that is under way. */
export interface Partial {
  before: Partial | null
  hop: Hop | null
  /** Where it has come to; null behind a DEPLOY step. */
  format: string | null
  cost: number
  steps: number
  conversions: number
  packages: number
  properties: Properties
  /** The entries of `via` that it has used, as bits. */
  used: number
}

/** The rules of ways under one question. */
export class Walk {
  readonly judge: Judge
  private readonly staticCosts = new Map<Hop, number>()

  constructor(
    readonly network: Network,
    readonly question: Question,
  ) {
    this.judge = judge(network, question)
  }

  starts(): Partial[] {
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
  extended(before: Partial, hop: Hop): Partial | null {
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

  isWay(partial: Partial): boolean {
    if (partial.hop === null || partial.used !== this.judge.allUsed) return false
    return partial.format === null || partial.format === this.judge.endFormat
  }

  wayOf(partial: Partial): Way {
    const hops = hopsOf(partial)
    const { originFormat } = this.judge
    const key = [...(originFormat ? [originFormat] : []), ...hops.map(({ step }) => slugOf(step.id))].join('~')
    return { key, hops, originFormat, rank: rankOf(partial.cost), cost: partial.cost }
  }

  /** What a hop costs wherever it stands. */
  costOf(hop: Hop): number {
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

  private isUnproven(hop: Hop): boolean {
    return hop.step.evidence === 'COMPOSED' || isUndated(hop, judgedOn(this.network, this.question, hop))
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

export function hopsOf(partial: Partial): Hop[] {
  const hops: Hop[] = []
  for (let at: Partial | null = partial; at?.hop; at = at.before) hops.push(at.hop)
  return hops.reverse()
}
