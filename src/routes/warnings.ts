/** What is uncertain about a way, step by step; and the versions that it works with. */
import { emptyEnvironment, isShared, joined, window } from './environment.js'
import type { Demand, Range } from './network.js'
import { isUndated, type Option, type Plan } from './plan.js'
import { given, travel } from './properties.js'
import type { Trait } from './traits.js'
import type { Way } from './walk.js'

/** In the order in which they are told of one step. */
export const warningCodes = [
  'RETIRED_STEP',
  'PLANNED_STEP',
  'DEPRECATED_STEP',
  'CLOSED_TO_NEW',
  'RETIRES_SOON',
  'UNTESTED_VERSION',
  'MODEL_REQUIREMENT',
  'UNDATED_STEP',
  'NOT_STATED',
  'COMPOSED_STEP',
  'UNOFFICIAL_STEP',
  'LOSSY_STEP',
] as const
export type WarningCode = (typeof warningCodes)[number]

export interface Warning {
  code: WarningCode
  option: Option
  /** The day that it is about; null where it is about none, or where none is known. */
  day: string | null
  /** Of UNTESTED_VERSION: the ranges that are left. */
  ranges: Range[]
  /** Of MODEL_REQUIREMENT: what nothing says that the model is. */
  demands: Demand[]
  /** Of NOT_STATED. */
  traits: readonly Trait[]
}

/** The warnings of a way, by step and then in the order of codes. */
export function warningsOf(plan: Plan, way: Way): Warning[] {
  let properties = given(plan.conditions.where.model)
  let environment = emptyEnvironment
  return way.options.flatMap((option, index) => {
    const travelled = travel(properties, option.hop, true)
    const around = startsEnvironment(plan, option) ? emptyEnvironment : environment
    const met = joined(plan.network, around, option.ranges, option.pins)
    if (!travelled || !met) throw new Error(`${way.key} is no way under its own question`)
    properties = travelled.properties
    environment = met.environment
    const isEnd = index === way.options.length - 1 && option.hop.step.kind !== 'DEPLOY'
    const traits = isEnd ? [...option.unstated, ...plan.unstatedOfFormat] : option.unstated
    const codes = codesOf(plan, option, {
      untested: met.untested.length > 0,
      uncertain: travelled.uncertain.length > 0,
      unstated: traits.length > 0,
    })
    return codes.map(code => ({
      code,
      option,
      day: dayOf(code, option),
      ranges: code === 'UNTESTED_VERSION' ? met.untested : [],
      demands: code === 'MODEL_REQUIREMENT' ? travelled.uncertain : [],
      traits: code === 'NOT_STATED' ? traits : [],
    }))
  })
}

const startsEnvironment = (plan: Plan, { hop }: Option): boolean => hop.input === null || !isShared(plan.network, hop.input)

interface Doubts {
  untested: boolean
  uncertain: boolean
  unstated: boolean
}

function codesOf(plan: Plan, { hop, day, dates, state, dropped }: Option, { untested, uncertain, unstated }: Doubts): WarningCode[] {
  const { step } = hop
  const has = (date: string | null) => date !== null && date <= day
  const inUse = state === 'ACTIVE' || state === 'DEPRECATED'
  const holds: Record<WarningCode, boolean> = {
    RETIRED_STEP: state === 'RETIRED',
    PLANNED_STEP: state === 'PLANNED',
    DEPRECATED_STEP: inUse && (dropped || has(dates.deprecated)),
    CLOSED_TO_NEW: inUse && has(dates.closedToNew),
    RETIRES_SOON: isSoon(dates.retired, plan.conditions.asOf),
    UNTESTED_VERSION: untested,
    MODEL_REQUIREMENT: uncertain,
    UNDATED_STEP: isUndated(hop, state, day),
    NOT_STATED: unstated,
    COMPOSED_STEP: step.evidence === 'COMPOSED',
    UNOFFICIAL_STEP: !step.official,
    LOSSY_STEP: step.lossy,
  }
  return warningCodes.filter(code => holds[code])
}

/** After the day, and at most a year after it. */
function isSoon(date: string | null, day: string): boolean {
  const inAYear = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`
  return date !== null && date > day && date <= inAYear
}

function dayOf(code: WarningCode, { dates, hop: { step } }: Option): string | null {
  switch (code) {
    case 'RETIRED_STEP':
    case 'RETIRES_SOON':
      return dates.retired
    case 'PLANNED_STEP':
      return dates.introduced
    case 'DEPRECATED_STEP':
      return dates.deprecated ?? step.own.retired
    case 'CLOSED_TO_NEW':
      return dates.closedToNew
    case 'UNDATED_STEP':
      return step.own.attested
    default:
      return null
  }
}

/** The window of each thing in each environment, in order of the steps. */
export function versionsOf(plan: Plan, way: Way): Range[] {
  const environments: Map<string, Range[]>[] = [new Map()]
  for (const option of way.options) {
    if (startsEnvironment(plan, option)) environments.push(new Map())
    const here = environments.at(-1)!
    for (const range of option.ranges) here.set(range.of, [...(here.get(range.of) ?? []), range])
  }
  return environments.flatMap(environment =>
    [...environment].map(([of, ranges]) => window(ranges, plan.network.things.get(of)?.versionOrder ?? undefined)),
  )
}
