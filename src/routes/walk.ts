/** What a way is: from which steps it may start, by which it may go on, what it costs, where it ends. */
import { type Environment, emptyEnvironment, isShared, joined } from './environment.js'
import type { Hop, NetworkStep } from './network.js'
import { isConversion, type Option, type Plan } from './plan.js'
import { given, type Properties, travel } from './properties.js'
import { slugOf, typeOf } from './question.js'
import { type Rank, rankOf, unprovenCost } from './rank.js'

export const mostSteps = 10
const mostPackages = 2

export interface Way {
  /** Ids of its steps, before them the origin's where that is a format. */
  key: string
  options: Option[]
  originFormat: string | null
  rank: Rank
  cost: number
}

/** The order of ways: cost, then key. */
export function compareWays(a: Way, b: Way): number {
  if (a.cost !== b.cost) return a.cost - b.cost
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

/** Of one way in other version sets the sets as written, the first step's first. */
export function compareSets(a: Way, b: Way): number {
  const differs = a.options.findIndex(({ set }, index) => set !== b.options[index]!.set)
  return differs < 0 ? 0 : a.options[differs]!.set - b.options[differs]!.set
}

/** A way that is under way. */
export interface Partial {
  before: Partial | null
  option: Option | null
  /** Where it has come to; null behind a DEPLOY step. */
  format: string | null
  /** What its TRAIN step gave; null where it has none. */
  trained: string | null
  cost: number
  steps: number
  conversions: number
  packages: number
  properties: Properties
  environment: Environment
  /** Its last step carries a warning that counts as unproven. */
  unproven: boolean
  /** The entries of `via` that it has used, as bits. */
  used: number
}

/** The rules of ways from one origin to one end, under the conditions of a plan. */
export class Walk {
  private readonly endFormat: string | null

  constructor(
    readonly plan: Plan,
    readonly origin: string,
    readonly end: string,
    /** A way that was found once is told again, whatever `trained-with` asks. */
    private readonly leniently = false,
  ) {
    this.endFormat = plan.mayEndIn(end) ? end : null
  }

  starts(): Partial[] {
    const none: Partial = {
      before: null,
      option: null,
      format: null,
      trained: null,
      cost: 0,
      steps: 0,
      conversions: 0,
      packages: 0,
      properties: given(this.plan.conditions.where.model),
      environment: emptyEnvironment,
      unproven: false,
      used: 0,
    }
    if (typeOf(this.origin) === 'format') return this.plan.mayStartFrom(this.origin) ? [{ ...none, format: this.origin }] : []
    return this.plan.starts(this.origin).flatMap(hop => this.extended(none, hop))
  }

  /** One step further: a partial way for each version set of the step that can stand there. */
  extended(before: Partial, hop: Hop): Partial[] {
    const { step } = hop
    if (before.steps === mostSteps) return []
    const options = this.plan.options(hop, before.trained !== null && before.trained === hop.input)
    if (options.length === 0) return []
    const conversions = before.conversions + (isConversion(hop) ? 1 : 0)
    const packages = before.packages + (step.kind === 'PACKAGE' ? 1 : 0)
    if (conversions > this.plan.conditions.where.maxConversions || packages > mostPackages) return []
    if (step.kind === 'DEPLOY' ? !this.plan.endsIn(hop, this.end) : step.kind !== 'TRAIN' && !mayVisit(before, hop)) return []
    const travelled = travel(before.properties, hop, this.leniently)
    if (!travelled) return []
    let technologies = 0
    for (const technology of step.technologies) if (!isUsed(before, technology)) technologies++
    const around = before.format !== null && isShared(this.plan.network, before.format) ? before.environment : emptyEnvironment

    const partials: Partial[] = []
    for (const option of options) {
      const met = joined(this.plan.network, around, option.ranges, option.pins)
      if (!met) continue
      const unproven = option.unproven || travelled.uncertain.length > 0 || met.untested.length > 0
      partials.push({
        before,
        option,
        format: step.kind === 'DEPLOY' ? null : step.output,
        trained: step.kind === 'TRAIN' ? step.output : before.trained,
        cost: before.cost + option.cost + (unproven && !option.unproven ? unprovenCost : 0) + technologies,
        steps: before.steps + 1,
        conversions,
        packages,
        properties: travelled.properties,
        environment: met.environment,
        unproven,
        used: before.used | option.uses,
      })
    }
    return partials
  }

  isWay(partial: Partial): boolean {
    if (partial.option === null || partial.used !== this.plan.allUsed) return false
    return partial.format === null || partial.format === this.endFormat
  }

  wayOf(partial: Partial): Way {
    const options = optionsOf(partial)
    const originFormat = typeOf(this.origin) === 'format' ? this.origin : null
    const key = [...(originFormat ? [originFormat] : []), ...options.map(({ hop }) => slugOf(hop.step.id))].join('~')
    // Of a way that ends in a format nobody states where it runs: its last step says so.
    const unstated = partial.format !== null && !partial.unproven && this.plan.unstatedOfFormat.length > 0
    const cost = partial.cost + (unstated ? unprovenCost : 0)
    return { key, options, originFormat, rank: rankOf(cost), cost }
  }
}

/** Such a step is used once, whether it gives back the format that it takes or not. */
export const mayGiveBack = ({ inputs, output, sets }: NetworkStep): boolean => sets.length > 0 && inputs.includes(output)

/** No way visits a format twice, but that a step which sets a property may give back the format that it took, each such step once. */
function mayVisit(partial: Partial, hop: Hop): boolean {
  const givesBack = hop.step.output === hop.input && hop.step.sets.length > 0
  for (let at: Partial | null = partial; at; at = at.before) {
    if (givesBack ? at.option?.hop.step === hop.step : at.format === hop.step.output) return false
  }
  return true
}

function isUsed(partial: Partial, technology: string): boolean {
  for (let at: Partial | null = partial; at?.option; at = at.before) if (at.option.hop.step.technologies.includes(technology)) return true
  return false
}

function optionsOf(partial: Partial): Option[] {
  const options: Option[] = []
  for (let at: Partial | null = partial; at?.option; at = at.before) options.push(at.option)
  return options.reverse()
}
