/** What the filters and days of a question say of each hop, whatever its ends: may it be used, in which version sets, and what it costs. */
import { type Dates, type LifecycleState, stateOn } from '../lifecycle.js'
import { contains, emptyEnvironment, joined } from './environment.js'
import { type Hop, hopDates, type Network, type Range } from './network.js'
import { given, travel } from './properties.js'
import { hostsOf, judgedOn, type Pin, type Question, savesLive, typeOf, usedBy } from './question.js'
import { deprecatedCost, inactiveCost, unprovenCost } from './rank.js'
import { Recent } from './recent.js'
import { type Trait, unstatedTraits } from './traits.js'
import { avoidedThings, isIn, startsIn } from './wholes.js'

/** A hop in one of its version sets. */
export interface Option {
  hop: Hop
  ranges: readonly Range[]
  /** Which of the step's version sets it is, as written. */
  set: number
  /** The versions that the question says of it. */
  pins: readonly Pin[]
  /** The day that it is judged on. */
  day: string
  /** Those of the hop; of a dropped function without its own end. */
  dates: Dates
  state: LifecycleState
  /** It rests on a function that later releases have dropped, in a version that still has it. */
  dropped: boolean
  /** Traits that the question asks for and nobody states. */
  unstated: readonly Trait[]
  /** Unproven wherever it stands: composed, undated, or not stated. */
  unproven: boolean
  /** What it costs wherever it stands; technologies are counted apart. */
  cost: number
  /** The entries of `via` that it uses, as bits. */
  uses: number
}

export type Conditions = Pick<Question, 'where' | 'asOf' | 'trainedOn'>

/** As many plans of a network are kept as hold so many options at the most. */
const mostOptions = 100_000
const plans = new WeakMap<Network, Recent<Plan>>()

/** The plan of a question; questions that differ in their ends alone share one, and what it has judged. */
export function planOf(network: Network, { where, asOf, trainedOn }: Conditions): Plan {
  let recent = plans.get(network)
  if (!recent) plans.set(network, (recent = new Recent(Math.max(2, mostOptions / (network.steps.size + 1)))))
  return recent.get(JSON.stringify([where, asOf, trainedOn]), () => new Plan(network, { where, asOf, trainedOn }))
}

export class Plan {
  /** All bits: every entry of `via` is used. */
  readonly allUsed: number
  private readonly known = new Map<Hop, readonly Option[]>()
  private readonly knownTrained = new Map<Hop, readonly Option[]>()
  private readonly avoided: Set<string>
  private readonly avoidedPlaces: Set<string>
  private readonly fromLanguages: Set<Hop> | null

  constructor(
    readonly network: Network,
    readonly conditions: Conditions,
    /** A plan that asks the same of each hop, and what of the network it does not have: what it has judged need not be judged again. */
    private readonly like?: { plan: Plan; but: Hop },
  ) {
    const { avoid, languages, via } = conditions.where
    this.allUsed = (1 << via.length) - 1
    this.avoidedPlaces = new Set(avoid.flat().filter(id => typeOf(id) === 'environment'))
    this.avoided = avoidedThings(
      network,
      avoid.flat().filter(id => typeOf(id) !== 'environment'),
    )
    this.fromLanguages = languages.length > 0 ? new Set(languages.flatMap(language => startsIn(network, language))) : null
  }

  /** The ways to use a hop under these conditions; none where it may not be used. `trained`: it takes the form that the way's TRAIN step gave. */
  options(hop: Hop, trained = false): readonly Option[] {
    if (this.like && hop !== this.like.but) return this.like.plan.options(hop, trained)
    const known = trained && savesLive(this.network, hop) ? this.knownTrained : this.known
    let options = known.get(hop)
    if (options === undefined) known.set(hop, (options = this.judge(hop, known === this.knownTrained)))
    return options
  }

  /** Those behind any step. */
  anyOptions(hop: Hop): readonly Option[] {
    return savesLive(this.network, hop) ? [...this.options(hop), ...this.options(hop, true)] : this.options(hop)
  }

  /** The TRAIN hops of a technology that may be used. */
  starts(origin: string): Hop[] {
    return startsIn(this.network, origin).filter(hop => this.options(hop).length > 0)
  }

  /** Of a model at hand nobody knows the language. */
  mayStartFrom(format: string): boolean {
    return typeOf(format) === 'format' && this.conditions.where.languages.length === 0
  }

  /** A way that ends in a format ends in no environment, and nothing is stated of where it runs. */
  mayEndIn(format: string): boolean {
    const { environments, allowUnstated } = this.conditions.where
    return typeOf(format) === 'format' && environments.length === 0 && (allowUnstated || this.unstatedOfFormat.length === 0)
  }

  /** What is asked of the end, and a format cannot state. */
  get unstatedOfFormat(): Trait[] {
    const { offline, gpu } = this.conditions.where
    return [...(offline === null ? [] : (['offline'] as const)), ...(gpu === null ? [] : (['gpu'] as const))]
  }

  /** Whether a DEPLOY hop leads into what was asked for. */
  endsIn(hop: Hop, end: string): boolean {
    const { network } = this
    const { kind, output, technologies } = hop.step
    if (kind !== 'DEPLOY') return false
    switch (typeOf(end)) {
      case 'target':
        return output === end
      case 'environment':
        return network.environmentsOf.get(output)?.has(end) ?? false
      case 'technology':
        return hostsOf(network, hop).includes(end) || technologies.includes(end)
      default:
        return false
    }
  }

  /** The state of a hop on the day that it is judged on, whatever the question pins. */
  stateOf(hop: Hop, trained: boolean): LifecycleState {
    return stateOn(hop.dates, judgedOn(this.network, this.conditions, hop, trained))
  }

  isClosedToNew(hop: Hop, trained: boolean): boolean {
    const { closedToNew } = hop.dates
    return closedToNew !== null && judgedOn(this.network, this.conditions, hop, trained) >= closedToNew
  }

  /** The states of a hop in each of its version sets, whether it may be used or not. */
  statesOf(hop: Hop, trained: boolean): LifecycleState[] {
    const day = judgedOn(this.network, this.conditions, hop, trained)
    return hop.step.versions.map((ranges, set) => this.option({ hop, ranges, set, day, unstated: [], uses: 0 }).state)
  }

  private judge(hop: Hop, trained: boolean): readonly Option[] {
    const { where } = this.conditions
    if (!this.passes(hop) || (where.newUser && this.isClosedToNew(hop, trained))) return []
    const unstated = unstatedTraits(this.network, hop, where)
    if (unstated === null || (unstated.length > 0 && !where.allowUnstated)) return []
    const day = judgedOn(this.network, this.conditions, hop, trained)
    const uses = this.uses(hop)
    return hop.step.versions
      .map((ranges, set) => this.option({ hop, ranges, set, day, unstated, uses }))
      .filter(
        ({ state, pins, ranges }) =>
          this.includes(state) && (pins.length === 0 || joined(this.network, emptyEnvironment, ranges, pins) !== null),
      )
  }

  private option(known: Pick<Option, 'hop' | 'ranges' | 'set' | 'day' | 'unstated' | 'uses'>): Option {
    const { network, conditions } = this
    const { hop, ranges, day, unstated } = known
    const { step, input } = hop
    const { versions } = conditions.where
    const pins = versions.length === 0 ? versions : versions.filter(pin => this.isSaidOf(pin, hop, ranges))
    const stands = pins.some(({ of, version }) =>
      ranges.some(range => range.of === of && contains(range, version, network.things.get(of)?.versionOrder ?? undefined)),
    )
    const dropped = stands && step.own.retired !== null && step.own.retired <= day
    const dates = dropped ? hopDates(network, step, input, { ...step.own, retired: null }) : hop.dates
    const asStated = stateOn(dates, day)
    const state = dropped && asStated === 'ACTIVE' ? 'DEPRECATED' : asStated
    const unproven = step.evidence === 'COMPOSED' || unstated.length > 0 || isUndated(hop, state, day)
    let { cost } = hop
    if (state === 'RETIRED' || state === 'PLANNED') cost += inactiveCost
    if (state === 'DEPRECATED') cost += deprecatedCost
    if (unproven) cost += unprovenCost
    const { set, uses } = known
    return { hop, ranges, set, day, unstated, uses, pins, dates, state, dropped, unproven, cost }
  }

  private isSaidOf({ of, kinds }: Pin, hop: Hop, ranges: readonly Range[]): boolean {
    if (kinds !== null && kinds.length > 0 && !kinds.includes(hop.step.kind)) return false
    return ranges.some(range => range.of === of) || usedBy(this.network, hop).includes(of)
  }

  private includes(state: LifecycleState): boolean {
    const { includeDeprecated, includePlanned, includeRetired } = this.conditions.where
    if (state === 'RETIRED') return includeRetired
    if (state === 'PLANNED') return includePlanned
    return state === 'ACTIVE' || includeDeprecated
  }

  /** What does not depend on versions. */
  private passes(hop: Hop): boolean {
    const { network } = this
    const { where } = this.conditions
    const { step } = hop
    if (where.official && !step.official) return false
    if (where.lossless && step.lossy) return false
    if (where.sources.length > 0 && !step.sources.some(source => where.sources.includes(source))) return false
    if (step.kind === 'TRAIN') {
      if (this.fromLanguages && !this.fromLanguages.has(hop)) return false
      // It comes first: what it demands, the question has to give.
      if (!travel(given(where.model), hop)) return false
      const { trainingDataBytes } = where
      if (
        trainingDataBytes !== null &&
        step.technologies.some(id => (network.things.get(id)?.maxTrainingDataBytes ?? Infinity) < trainingDataBytes)
      )
        return false
    }
    if (step.kind === 'DEPLOY') {
      const places = network.environmentsOf.get(step.output) ?? new Set<string>()
      if (where.environments.length > 0 && !where.environments.some(environment => places.has(environment))) return false
      if (this.avoidedPlaces.size > 0 && ![...places].some(place => !this.avoidedPlaces.has(place))) return false
    }
    return this.avoided.size === 0 || !usedBy(network, hop).some(id => this.avoided.has(id))
  }

  /** The entries of `via` that a hop uses, as bits. */
  uses(hop: Hop): number {
    let bits = 0
    this.conditions.where.via.forEach((entry, index) => {
      if (entry.some(id => usesThing(this.network, hop, id))) bits |= 1 << index
    })
    return bits
  }
}

export const isConversion = ({ step }: Hop): boolean => step.kind === 'CONVERT' && !step.saves

/** Its own beginning is not known, and the document that shows it in use is later than the day. */
export function isUndated({ step: { own } }: Hop, state: LifecycleState, day: string): boolean {
  return state !== 'PLANNED' && own.introduced === null && own.attested !== null && day < own.attested
}

function usesThing(network: Network, hop: Hop, id: string): boolean {
  if (hop.input === id || hop.step.output === id) return true
  if (typeOf(id) === 'environment') return network.environmentsOf.get(hop.step.output)?.has(id) ?? false
  return typeOf(id) === 'technology' && (isIn(network, id, hop.step.technologies) || isIn(network, id, hostsOf(network, hop)))
}
