/** Ways from training to deployment: names are resolved, and the route network is searched. */
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { type Plan, planOf } from '../routes/plan.js'
import { emptyWhere, type Question } from '../routes/question.js'
import { findWays } from '../routes/search.js'
import type { Way } from '../routes/walk.js'
import { wayByKey } from '../routes/ways.js'
import { paced } from '../routes/work.js'
import { pageOf } from './connection.js'
import type { Context } from './context.js'
import { DeploymentPath, DeploymentPathConnection } from './route.type.js'
import { PathFilter } from './route-filter.type.js'
import { fingerprint, placeOf, questionOf, wayCursor } from './route-question.js'
import { DateScalar } from './scalars.js'

const standardFirst = 10

export const asOfArgument = { nullable: true, description: 'The day to judge on, past or to come; today (UTC) by default.' } as const
export const trainedOnArgument = {
  nullable: true,
  description: 'The day of training: TRAIN steps, and steps that save their live object, are judged on it; `asOf` by default.',
} as const
export const whereArgument = { nullable: true, description: 'Only ways of which all this holds.' } as const

@Resolver()
export class RouteQueries {
  @Query(() => DeploymentPathConnection, {
    description: `Ways from training to deployment. \`trainedIn\`: a framework, service, tool or image (its TRAIN steps, and those of what it includes), a language, or a format
already at hand. \`deployableTo\`: a target, an environment, a technology (targets that it hosts, DEPLOY steps by it), or a format; a format that is the
origin itself is an error (in a matrix: null). A technology may be both: trained in it, and deployed to a target that it hosts or by a step of it. TRAIN
steps, and steps that save their live object, are judged on \`trainedOn\`, all others on \`asOf\`; \`asOf\` is today (UTC) by default, \`trainedOn\` is \`asOf\`.`,
  })
  async deploymentPaths(
    @Arg('trainedIn', () => ID, { description: 'A technology, or a format at hand.' }) trainedIn: string,
    @Arg('deployableTo', () => ID, { description: 'A target, an environment, a technology, or a format.' }) deployableTo: string,
    @Arg('where', () => PathFilter, whereArgument) where: PathFilter | null,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Arg('trainedOn', () => DateScalar, trainedOnArgument) trainedOn: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: standardFirst, description: 'How many, 0 to 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Behind the way with this cursor, of the same question.' }) after:
      | string
      | null,
    @Ctx() context: Context,
  ): Promise<DeploymentPathConnection> {
    const asked = { trainedIn, deployableTo, where, asOf, trainedOn }
    const question = questionOf(asked, context)
    const { limit } = pageOf('ways', { first }, standardFirst)
    const print = fingerprint(question, asked)
    const place = typeof after === 'string' ? placeOf(after, print) : undefined
    const { network, id } = context.revision
    const { ways, hasNext, stoppedBy } = await paced(context.bounds, pace => findWays(network, question, limit, pace, place))
    const plan = planOf(network, question)
    const edges = ways.map(way => ({ cursor: wayCursor(print, way), node: pathOf(way, question, plan) }))
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: hasNext,
        hasPreviousPage: typeof after === 'string',
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      completeness: { exhaustive: stoppedBy === null, stoppedBy, revision: id },
      asked,
      question,
    }
  }

  @Query(() => DeploymentPath, {
    nullable: true,
    description: 'One way again, by its key, judged with an empty `where`. Null where one of its steps is gone.',
  })
  deploymentPath(
    @Arg('key', () => ID, { description: 'The key of a way.' }) key: string,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Arg('trainedOn', () => DateScalar, trainedOnArgument) trainedOn: string | null,
    @Ctx() { revision, today }: Context,
  ): DeploymentPath | null {
    const day = asOf ?? today
    const way = wayByKey(revision.network, key, day, trainedOn ?? day)
    if (!way) return null
    const origin = way.originFormat ?? way.options[0]!.hop.step.technologies[0]!
    const end = way.options.at(-1)!.hop.step.output
    const question = { origin, end, where: emptyWhere, asOf: day, trainedOn: trainedOn ?? day }
    return pathOf(way, question, planOf(revision.network, question))
  }
}

export const pathOf = (way: Way, question: Question, plan: Plan): DeploymentPath => ({ key: way.key, rank: way.rank, way, question, plan })
