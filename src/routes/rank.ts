/** The order of ways: eight counts compared one after the other, packed into one number so that comparing and adding are cheap. */

export interface Rank {
  inactive: number
  deprecated: number
  unproven: number
  conversions: number
  unofficial: number
  lossy: number
  steps: number
  technologies: number
}

/** Each count but the last is at most ten, the number of steps, and has four bits; the last has eight. 36 bits are exact in a double. */
const fields = ['inactive', 'deprecated', 'unproven', 'conversions', 'unofficial', 'lossy', 'steps'] as const
const weights = Object.fromEntries(fields.map((field, index) => [field, 2 ** (8 + 4 * (fields.length - 1 - index))])) as Record<
  (typeof fields)[number],
  number
>

export type StepCost = Partial<Record<(typeof fields)[number], boolean>>

/** What one step adds to the cost of a way; its technologies are added apart, since each counts once. */
export function costOf(step: StepCost): number {
  let cost = weights.steps
  for (const field of fields) if (step[field]) cost += weights[field]
  return cost
}

export const inactiveCost = weights.inactive
export const deprecatedCost = weights.deprecated
export const unprovenCost = weights.unproven
/** No step costs less. */
export const leastStep = weights.steps

/** The cost without the count of technologies: what does not depend on the steps before. */
export const costBeforeTechnologies = (cost: number): number => Math.floor(cost / 256)

export function rankOf(cost: number): Rank {
  const digit = (field: (typeof fields)[number]) => Math.floor(cost / weights[field]) % 16
  return {
    inactive: digit('inactive'),
    deprecated: digit('deprecated'),
    unproven: digit('unproven'),
    conversions: digit('conversions'),
    unofficial: digit('unofficial'),
    lossy: digit('lossy'),
    steps: digit('steps'),
    technologies: cost % 256,
  }
}
