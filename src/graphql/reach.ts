/** One page of the pairs that have a way, from the route network. */
import { planOf } from '../routes/plan.js'
import { type Best, type Days, reach } from '../routes/reach.js'
import { paced } from '../routes/work.js'
import { connection, pageOf, slice } from './connection.js'
import type { Context } from './context.js'
import type { GraphNode } from './loaders.js'
import { pathOf } from './route.resolver.js'
import type { Completeness, DeploymentPath } from './route.type.js'
import { resolvedFilter } from './route-filter.js'
import type { PathFilter } from './route-filter.type.js'
import { digest } from './route-question.js'

export interface ReachArguments {
  where: PathFilter | null
  asOf: string | null
  trainedOn?: string | null
  first: number | null
  after: string | null
}

/** The pairs of these origins and ends, in the order of their best ways, each with `give` made of it. */
export async function reachable<T>(
  context: Context,
  origins: string[],
  ends: string[],
  { where, asOf, trainedOn, first, after }: ReachArguments,
  give: (thing: GraphNode, best: DeploymentPath) => T,
  of: keyof Pick<Best, 'origin' | 'end'>,
) {
  const { network } = context.revision
  const day = asOf ?? context.today
  const days = { asOf: day, trainedOn: trainedOn ?? day }
  const resolved = resolvedFilter(where, day, context)
  // A cursor belongs to its question.
  const list = `reach ${digest([origins.length === 1 ? origins : [], ends.length === 1 ? ends : [], resolved, asOf, trainedOn])}`
  const page = pageOf(list, { first, after })
  const { pairs, stoppedBy } = await paced(context.bounds, pace => reach(network, origins, ends, resolved, days, pace))
  const found = slice(
    pairs.map(best => ({ best, at: `${String(best.way.cost).padStart(12, '0')} ${best.way.key} ${best[of]}` })),
    page,
  )
  const nodes = await Promise.all(
    found.page.map(async ({ best }) => give((await context.loaders.nodes.load(best[of]))!, pathOfBest(context, best, days))),
  )
  return { ...connection(list, found, nodes), completeness: completenessOf(context, stoppedBy) }
}

export const pathOfBest = ({ revision }: Context, { way, question }: Best, days: Days): DeploymentPath =>
  pathOf(way, question, planOf(revision.network, { where: question.where, ...days }))

export const completenessOf = ({ revision }: Context, stoppedBy: string | null): Completeness => ({
  exhaustive: stoppedBy === null,
  stoppedBy,
  revision: revision.id,
})
