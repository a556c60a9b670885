/** Ways apart from the search for the best: their formats, how many others are like one, and one again by its key. */
import type { Hop, Network } from './network.js'
import { type Plan, planOf } from './plan.js'
import { emptyWhere, type Question } from './question.js'
import { stateOf } from './state.js'
import { compareSets, compareWays, mayGiveBack, mostSteps, type Partial, Walk, type Way } from './walk.js'

/** `alternatives` are counted so far. */
const mostAlternatives = 100

/** The forms that the model has on a way, the origin's too; behind them the target, where the way ends in one. */
export function formatsOf(way: Pick<Way, 'options' | 'originFormat'>): string[] {
  return [...(way.originFormat ? [way.originFormat] : []), ...way.options.map(({ hop }) => hop.step.output)]
}

/**
 * Partial ways over the same steps, one step further: one for each state of the model and its environment. Of those in other version sets that
 * come to the same state whatever follows is the same, so that the best of them stands for all.
 */
export function allBy(walk: Walk, partials: Partial[], hop: Hop): Partial[] {
  const best = new Map<string, Partial>()
  for (const partial of partials)
    for (const further of walk.extended(partial, hop)) {
      const state = `${further.unproven}${stateOf(further)}`
      const before = best.get(state)
      if (!before || further.cost < before.cost) best.set(state, further)
    }
  return [...best.values()]
}

/** How many other ways have the same formats and end; 100 means 100 or more. */
export function countAlternatives(plan: Plan, { origin, end }: Pick<Question, 'origin' | 'end'>, way: Way): number {
  const walk = new Walk(plan, origin, end)
  const outputs = formatsOf(way).slice(way.originFormat ? 1 : 0)
  const others = new Set<string>()
  /** Places in the row, with what the steps before leave open, from which no way goes on: coming there by other steps leads no further. */
  const dead = new Set<string>()
  /** Whether a way goes on from these partial ways over the same steps. */
  const goesOn = (partials: Partial[], index: number): boolean => {
    if (partials.length === 0) return false
    if (index === outputs.length) {
      const whole = partials.find(partial => walk.isWay(partial))
      // The way itself may be there or not: asked by key, it may rest on steps that are not to be had.
      if (whole) others.add(walk.wayOf(whole).key)
      others.delete(way.key)
      return whole !== undefined
    }
    const place = `${index} ${partials.map(futureOf).sort().join(' ')}`
    if (dead.has(place)) return false
    let any = false
    for (const hop of plan.network.takers.get(partials[0]!.format!) ?? []) {
      if (hop.step.output !== outputs[index]) continue
      any = goesOn(allBy(walk, partials, hop), index + 1) || any
      if (others.size >= mostAlternatives) return true
    }
    if (!any) dead.add(place)
    return any
  }
  const starts = walk.starts()
  if (way.originFormat) goesOn(starts, 0)
  else
    for (const hop of new Set(starts.map(start => start.option!.hop))) {
      if (hop.step.output !== outputs[0]) continue
      goesOn(
        starts.filter(start => start.option!.hop === hop),
        1,
      )
      if (others.size >= mostAlternatives) break
    }
  return others.size
}

/** Of a partial way all on which it depends whether a row of formats goes on from it. */
function futureOf(partial: Partial): string {
  const once: string[] = []
  for (let at: Partial | null = partial; at?.option; at = at.before) {
    const { step } = at.option.hop
    if (mayGiveBack(step)) once.push(step.id)
  }
  return `${partial.conversions},${partial.packages},${partial.used},${partial.trained},${once.sort().join()}${stateOf(partial)}`
}

/** One way again, by its key; null where a step of it is gone or no longer joins the one before. */
export function wayByKey(network: Network, key: string, asOf: string, trainedOn: string): Way | null {
  const parts = key.split('~')
  const originFormat = parts[0]!.startsWith('format:') ? parts.shift()! : null
  const steps = parts.map(slug => network.steps.get(`step:${slug}`)).filter(step => step !== undefined)
  if (parts.length === 0 || parts.length > mostSteps || steps.length < parts.length) return null
  const plan = planOf(network, { where: anyWay, asOf, trainedOn })
  const walk = new Walk(plan, originFormat ?? steps[0]!.technologies[0]!, steps.at(-1)!.output, true)
  let partials = walk.starts().filter(start => originFormat !== null || start.option?.hop.step === steps[0])
  for (const step of originFormat === null ? steps.slice(1) : steps) {
    const from = partials[0]?.format
    const hop = from ? network.takers.get(from)?.find(taker => taker.step === step) : undefined
    partials = hop ? allBy(walk, partials, hop) : []
  }
  const ways = partials.filter(partial => walk.isWay(partial)).map(partial => walk.wayOf(partial))
  return ways.sort((a, b) => compareWays(a, b) || compareSets(a, b))[0] ?? null
}

/** Whatever its steps are like: a way that was found once is told again. */
const anyWay = { ...emptyWhere, maxConversions: mostSteps, includeRetired: true, includePlanned: true }
