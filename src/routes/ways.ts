/** Ways apart from the search for the best: their formats, how many others are like one, and one again by its key. */
import type { Network } from './network.js'
import { emptyWhere, type Question } from './question.js'
import { mostSteps, type Partial, Walk, type Way } from './walk.js'

/** `alternatives` are counted so far. */
const mostAlternatives = 100

/** The forms that the model has on a way, the origin's too; behind them the target, where the way ends in one. */
export function formatsOf(way: Pick<Way, 'hops' | 'originFormat'>): string[] {
  return [...(way.originFormat ? [way.originFormat] : []), ...way.hops.map(hop => hop.step.output)]
}

/** How many other ways have the same formats and end; 100 means 100 or more. */
export function countAlternatives(network: Network, question: Question, way: Way): number {
  const walk = new Walk(network, question)
  const outputs = formatsOf(way).slice(way.originFormat ? 1 : 0)
  const others = new Set<string>()
  const collect = (partial: Partial, index: number): void => {
    if (index === outputs.length) {
      if (walk.isWay(partial)) others.add(walk.wayOf(partial).key)
      // The way itself may be there or not: asked by key, it may rest on steps that are not to be had.
      others.delete(way.key)
      return
    }
    for (const hop of network.takers.get(partial.format!) ?? []) {
      if (hop.step.output !== outputs[index]) continue
      const further = walk.extended(partial, hop)
      if (further) collect(further, index + 1)
      if (others.size >= mostAlternatives) return
    }
  }
  for (const start of walk.starts()) {
    if (start.hop === null) collect(start, 0)
    else if (start.hop.step.output === outputs[0]) collect(start, 1)
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
  const origin = originFormat ?? steps[0]!.technologies[0]!
  const walk = new Walk(network, { origin, end: steps.at(-1)!.output, where: anyWay, asOf, trainedOn })
  let partial = walk.starts().find(start => originFormat !== null || start.hop?.step === steps[0]) ?? null
  for (const step of originFormat === null ? steps.slice(1) : steps) {
    const hop = partial?.format ? network.takers.get(partial.format)?.find(taker => taker.step === step) : undefined
    partial = partial && hop ? walk.extended(partial, hop) : null
  }
  return partial && walk.isWay(partial) ? walk.wayOf(partial) : null
}

/** Whatever its steps are like: a way that was found once is told again. */
const anyWay = { ...emptyWhere, maxConversions: mostSteps, includeRetired: true, includePlanned: true }
