/** Ways apart from the search for the best: their formats, how many others are like one, and one again by its key. */
import type { Network } from './network.js'
import { type Plan, planOf } from './plan.js'
import { emptyWhere, type Question } from './question.js'
import { compareSets, compareWays, mostSteps, type Partial, Walk, type Way } from './walk.js'

/** `alternatives` are counted so far. */
const mostAlternatives = 100

/** The forms that the model has on a way, the origin's too; behind them the target, where the way ends in one. */
export function formatsOf(way: Pick<Way, 'options' | 'originFormat'>): string[] {
  return [...(way.originFormat ? [way.originFormat] : []), ...way.options.map(({ hop }) => hop.step.output)]
}

/** How many other ways have the same formats and end; 100 means 100 or more. */
export function countAlternatives(plan: Plan, { origin, end }: Pick<Question, 'origin' | 'end'>, way: Way): number {
  const walk = new Walk(plan, origin, end)
  const outputs = formatsOf(way).slice(way.originFormat ? 1 : 0)
  const others = new Set<string>()
  const collect = (partial: Partial, index: number): void => {
    if (index === outputs.length) {
      if (walk.isWay(partial)) others.add(walk.wayOf(partial).key)
      // The way itself may be there or not: asked by key, it may rest on steps that are not to be had.
      others.delete(way.key)
      return
    }
    for (const hop of plan.network.takers.get(partial.format!) ?? []) {
      if (hop.step.output !== outputs[index]) continue
      for (const further of walk.extended(partial, hop)) collect(further, index + 1)
      if (others.size >= mostAlternatives) return
    }
  }
  for (const start of walk.starts()) {
    if (start.option === null) collect(start, 0)
    else if (start.option.hop.step.output === outputs[0]) collect(start, 1)
    if (others.size >= mostAlternatives) break
  }
  return others.size
}

/** One way again, by its key; null where a step of it is gone or no longer joins the one before. */
export function wayByKey(network: Network, key: string, asOf: string, trainedOn: string): Way | null {
  const parts = key.split('~')
  const originFormat = parts[0]!.startsWith('format:') ? parts.shift()! : null
  const steps = parts.map(slug => network.steps.get(`step:${slug}`)).filter(step => step !== undefined)
  if (parts.length === 0 || steps.length < parts.length) return null
  const plan = planOf(network, { where: anyWay, asOf, trainedOn })
  const walk = new Walk(plan, originFormat ?? steps[0]!.technologies[0]!, steps.at(-1)!.output, true)
  let partials = walk.starts().filter(start => originFormat !== null || start.option?.hop.step === steps[0])
  for (const step of originFormat === null ? steps.slice(1) : steps)
    partials = partials.flatMap(partial => {
      const hop = partial.format ? network.takers.get(partial.format)?.find(taker => taker.step === step) : undefined
      return hop ? walk.extended(partial, hop) : []
    })
  const ways = partials.filter(partial => walk.isWay(partial)).map(partial => walk.wayOf(partial))
  return ways.sort((a, b) => compareWays(a, b) || compareSets(a, b))[0] ?? null
}

/** Whatever its steps are like: a way that was found once is told again. */
const anyWay = { ...emptyWhere, maxConversions: mostSteps, includeRetired: true, includePlanned: true }
