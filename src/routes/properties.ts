/** Properties of the model as they travel along a path: given, set, or narrowed by a demand; and what a demand makes of them. */
import type { Demand, Hop } from './network.js'
import { slugOf } from './question.js'

/** The technologies of the TRAIN step, by slug: set by the search itself, and never passed where it is unknown. */
export const TRAINED_WITH = 'trained-with'
/** The format that the last PACKAGE step took, by slug: set by the search itself. */
export const INSIDE = 'inside'

/** Known: it has all these values (one, but for `trained-with`). Otherwise: one of `values`, where there are any, and none of `excluded`. */
export interface Known {
  known: boolean
  values: string[]
  excluded: string[]
}
export type Properties = ReadonlyMap<string, Known>

/** What the question says of the model. */
export function given(model: { property: string; value: string }[]): Properties {
  const properties = new Map<string, Known>()
  for (const { property, value } of model) {
    const before = properties.get(property)?.values ?? []
    properties.set(property, { known: true, values: [...before, value], excluded: [] })
  }
  return properties
}

/**
 * The properties behind a hop; null where the model cannot meet what it demands. `uncertain`: the demands of which nothing says that they are met.
 * `leniently`: `trained-with` passes though it is unknown.
 */
export function travel(
  before: Properties,
  { step, input }: Hop,
  leniently = false,
): { properties: Properties; uncertain: Demand[] } | null {
  let properties = before
  const uncertain: Demand[] = []
  for (const demand of step.requires) {
    const met = meet(properties, demand, leniently)
    if (!met) return null
    properties = met.properties
    if (met.uncertain) uncertain.push(demand)
  }
  if (step.kind === 'TRAIN') properties = set(properties, TRAINED_WITH, step.technologies.map(slugOf))
  if (step.kind === 'PACKAGE') properties = set(properties, INSIDE, [slugOf(input!)])
  for (const [property, value] of step.sets) properties = set(properties, property, [value])
  return { properties, uncertain }
}

/** What a demand leaves: null where the model cannot meet it; `uncertain` where nothing says that it does. */
export function meet(properties: Properties, demand: Demand, leniently = false): { properties: Properties; uncertain: boolean } | null {
  const state = properties.get(demand.property)
  if (state?.known) {
    const wanted = demand.values.length === 0 || state.values.some(value => demand.values.includes(value))
    return wanted && !state.values.some(value => demand.excluded.includes(value)) ? { properties, uncertain: false } : null
  }
  if (demand.property === TRAINED_WITH && !leniently) return null
  const narrowed = state ? both(state, demand) : demand
  // Two demands with nothing in common make no path.
  if (narrowed === null) return null
  return {
    properties: new Map(properties).set(demand.property, { known: false, values: narrowed.values, excluded: narrowed.excluded }),
    // A demand that an earlier one already implies asks nothing new.
    uncertain: state === undefined || !implies(state, demand),
  }
}

interface Allowed {
  values: string[]
  excluded: string[]
}

/** What both allow; null where that is nothing. Where values are listed, what is excluded has been taken from them. */
function both(a: Allowed, b: Allowed): Allowed | null {
  const excluded = [...new Set([...a.excluded, ...b.excluded])].sort()
  if (a.values.length === 0 && b.values.length === 0) return { values: [], excluded }
  const [listed, other] = a.values.length > 0 ? [a, b] : [b, a]
  const values = listed.values.filter(value => (other.values.length === 0 || other.values.includes(value)) && !excluded.includes(value))
  return values.length > 0 ? { values: values.sort(), excluded: [] } : null
}

/** Whether all that one allows the other allows too. */
function implies(state: Allowed, demand: Allowed): boolean {
  if (state.values.length > 0)
    return state.values.every(value => (demand.values.length === 0 || demand.values.includes(value)) && !demand.excluded.includes(value))
  return demand.values.length === 0 && demand.excluded.every(value => state.excluded.includes(value))
}

/** The latest wins. */
const set = (properties: Properties, property: string, values: string[]): Properties =>
  new Map(properties).set(property, { known: true, values, excluded: [] })
