/** Lists with an `asOf`: without it all, with it what is in use on that day. */
import { inUseOn } from '../lifecycle.js'
import type { Context } from './context.js'
import { lifecycleOf } from './lifecycle-of.js'
import type { GraphNode } from './loaders.js'

export const asOfArgument = { nullable: true, description: 'Only those in use on that day. Without it all.' } as const

/** Whether a thing or refusal, by its own dates, is in use. */
export const inUse = (node: GraphNode, asOf: string | null | undefined): boolean => !asOf || inUseOn(lifecycleOf(node).dates, asOf)

/** The steps at the other end of a relationship. Their dates are those of the route network: narrowed by all that a step needs. */
export async function stepsOf(
  { loaders, revision }: Context,
  direction: 'to' | 'from',
  type: string,
  id: string,
  asOf: string | null,
): Promise<GraphNode[]> {
  const nodes = await loaders.related(direction, type).load(id)
  return nodes.filter(node => {
    if (!node.id.startsWith('step:')) return false
    return !asOf || inUseOn(revision.network.steps.get(node.id)?.dates ?? lifecycleOf(node).dates, asOf)
  })
}

/** What a technology or target is documented to refuse. */
export async function refusalsBy({ loaders }: Context, id: string, asOf: string | null): Promise<GraphNode[]> {
  const nodes = await loaders.related('from', 'BY').load(id)
  return nodes.filter(node => node.id.startsWith('refusal:') && inUse(node, asOf))
}
