/** Properties of the model as they travel along a path: given, set, or narrowed by a demand; and what a demand makes of them. */
import type { Demand } from './network.js'

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

/** What a demand leaves: null where the model cannot meet it; `uncertain` where nothing says that it does. */
export function meet(properties: Properties, demand: Demand): { properties: Properties; uncertain: boolean } | null {
  const state = properties.get(demand.property)
  if (state?.known) {
    const wanted = demand.values.length === 0 || state.values.some(value => demand.values.includes(value))
    return wanted && !state.values.some(value => demand.excluded.includes(value)) ? { properties, uncertain: false } : null
  }
  if (demand.property === TRAINED_WITH) return null
  const before = state ?? { known: false, values: [], excluded: [] }
  const excluded = [...new Set([...before.excluded, ...demand.excluded])].sort()
  const both =
    before.values.length > 0 && demand.values.length > 0
      ? before.values.filter(value => demand.values.includes(value))
      : [...before.values, ...demand.values]
  const values = both.filter(value => !excluded.includes(value)).sort()
  // Two demands with nothing in common make no path.
  if (values.length === 0 && (before.values.length > 0 || demand.values.length > 0)) return null
  const narrowed = { known: false, values, excluded }
  // A demand that an earlier one already implies asks nothing new.
  const uncertain = state === undefined || `${values}|${excluded}` !== `${before.values}|${before.excluded}`
  return { properties: new Map(properties).set(demand.property, narrowed), uncertain }
}

/** The latest wins. */
export function set(properties: Properties, property: string, values: string[]): Properties {
  return new Map(properties).set(property, { known: true, values, excluded: [] })
}
