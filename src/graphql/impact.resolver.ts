/** What is lost when a thing goes. */
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { type Impacted, impact } from '../routes/impact.js'
import { paced } from '../routes/work.js'
import { type Connection, connection, connectionOf, pageOf, slice } from './connection.js'
import type { Context } from './context.js'
import { Entity } from './entity.type.js'
import type { GraphNode } from './loaders.js'
import { completenessOf, pathOfBest } from './reach.js'
import { Completeness, DeploymentPath } from './route.type.js'
import { DateScalar } from './scalars.js'
import { DeploymentTarget, Technology } from './technology.type.js'

@ObjectType({ description: 'A technology and a target whose best way would go.', simpleResolvers: true })
class ImpactedPair {
  @Field(() => Technology, { description: 'Where the model is trained.' }) origin!: GraphNode
  @Field(() => DeploymentTarget, { description: 'Where it is deployed.' }) target!: GraphNode
  @Field(() => DeploymentPath, { description: 'The best way with the thing.' }) before!: DeploymentPath
  @Field(() => DeploymentPath, { nullable: true, description: 'The best way without it. Null: the pair keeps none.' })
  after!: DeploymentPath | null
}
const ImpactedPairConnection = connectionOf<ImpactedPair>('ImpactedPair', () => ImpactedPair, 'pairs, by origin and then target')

@ObjectType({
  description: 'What is lost when a thing goes: pairs that keep no path, and pairs whose best path used it and that keep another.',
})
class RetirementImpact {
  @Field(() => Completeness, { description: 'Whether anything was cut.' }) completeness!: Completeness
  of!: string
  on!: string
  /** What `on` was: a cursor of today's list is good tomorrow. */
  asked!: string
  lostPairs!: Impacted[]
  reroutedPairs!: Impacted[]
}

const firstArgument = { nullable: true, defaultValue: 20, description: 'How many, 0 to 100.' } as const
const afterArgument = { nullable: true, description: 'Behind the pair with this cursor.' } as const

@Resolver(() => RetirementImpact)
export class RetirementImpactResolver {
  @Query(() => RetirementImpact, { description: 'If `of`, and the parts that only it includes, were gone on `on`, today by default.' })
  async retirementImpact(
    @Arg('of', () => ID, { description: 'A technology, format, target or environment.' }) of: string,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today (UTC) by default.' }) on: string | null,
    @Ctx() context: Context,
  ): Promise<RetirementImpact> {
    const { names, network } = context.revision
    const day = on ?? context.today
    const id = names.resolve(of, ['technology', 'format', 'target', 'environment'], day, 'of')
    const { lost, rerouted, stoppedBy } = await paced(context.bounds, pace => impact(network, id, day, pace))
    return {
      of: id,
      on: day,
      asked: on ?? 'today',
      lostPairs: lost,
      reroutedPairs: rerouted,
      completeness: completenessOf(context, stoppedBy),
    }
  }

  @FieldResolver(() => Entity, { description: 'What would go.' })
  async subject(@Root() { of }: RetirementImpact, @Ctx() { loaders }: Context): Promise<GraphNode> {
    return (await loaders.nodes.load(of))!
  }

  @FieldResolver(() => [Entity], { description: 'What came after it. Empty: nothing is stated.' })
  successors(@Root() { of }: RetirementImpact, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'SUCCEEDED_BY').load(of)
  }

  @FieldResolver(() => ImpactedPairConnection, { description: 'Pairs that keep no path.' })
  lost(
    @Root() impacted: RetirementImpact,
    @Arg('first', () => Int, firstArgument) first: number | null,
    @Arg('after', () => String, afterArgument) after: string | null,
    @Ctx() context: Context,
  ): Promise<Connection<ImpactedPair>> {
    return pageOfPairs('lost', impacted.lostPairs, impacted, { first, after }, context)
  }

  @FieldResolver(() => ImpactedPairConnection, { description: 'Pairs whose best path used it, and that keep another.' })
  rerouted(
    @Root() impacted: RetirementImpact,
    @Arg('first', () => Int, firstArgument) first: number | null,
    @Arg('after', () => String, afterArgument) after: string | null,
    @Ctx() context: Context,
  ): Promise<Connection<ImpactedPair>> {
    return pageOfPairs('rerouted', impacted.reroutedPairs, impacted, { first, after }, context)
  }
}

async function pageOfPairs(
  kind: string,
  pairs: Impacted[],
  { of, on, asked }: RetirementImpact,
  page: { first: number | null; after: string | null },
  context: Context,
): Promise<Connection<ImpactedPair>> {
  const list = `${kind} of ${of} on ${asked}`
  const days = { asOf: on, trainedOn: on }
  const sorted = pairs
    .map(pair => ({ pair, at: `${pair.before.origin} ${pair.before.end}` }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const found = slice(sorted, pageOf(list, page))
  const node = async (id: string) => (await context.loaders.nodes.load(id))!
  const nodes = found.page.map(async ({ pair: { before, after } }) => ({
    origin: await node(before.origin),
    target: await node(before.end),
    before: pathOfBest(context, before, days),
    after: after && pathOfBest(context, after, days),
  }))
  return connection(list, found, await Promise.all(nodes))
}
