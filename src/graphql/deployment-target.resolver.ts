/** Deployment targets and their environments: their fields and their queries. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { inUseOn } from '../lifecycle.js'
import { query } from '../store/query.js'
import { type Connection, whole } from './connection.js'
import type { Context } from './context.js'
import { Traits } from './entity.type.js'
import { asOfArgument, refusalsBy, stepsOf } from './in-use.js'
import { listed, named, namesIn, PageArgs, sourceIn, states } from './lists.js'
import type { GraphNode } from './loaders.js'
import { DateScalar } from './scalars.js'
import { Refusal, Step } from './step.type.js'
import {
  DeploymentTarget,
  DeploymentTargetConnection,
  DeploymentTargetFilter,
  Environment,
  ModelFormat,
  Technology,
} from './technology.type.js'

@Resolver(() => Environment)
export class EnvironmentResolver {
  @FieldResolver(() => [DeploymentTarget], { description: 'The targets in it.' })
  async targets(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return whole(await loaders.related('from', 'LOCATED_IN').load(id), '`deploymentTargets(where: {environment:})`')
  }
}

@Resolver(() => DeploymentTarget)
export class DeploymentTargetResolver {
  @FieldResolver(() => Traits, { description: 'What documents state of it as plain values. Null: nothing is stated.' })
  traits(@Root() thing: GraphNode): GraphNode {
    return thing
  }

  @FieldResolver(() => [Environment], { description: 'The environments in which it is. Empty: not stated.' })
  environments(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'LOCATED_IN').load(id)
  }

  @FieldResolver(() => [Technology], { description: 'The technologies that it runs on: Spark and HDInsight, Docker, SQL Server.' })
  hostedBy(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'HOSTED_BY').load(id)
  }

  @FieldResolver(() => [Technology], { description: 'What manages and monitors models deployed here. Empty: not stated.' })
  managedBy(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'MANAGED_BY').load(id)
  }

  @FieldResolver(() => [Technology], { description: 'What calls it without extra code. Empty: not stated.' })
  callableFrom(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'CALLABLE_FROM').load(id)
  }

  @FieldResolver(() => [DeploymentTarget], { description: 'What came after it.' })
  successors(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'SUCCEEDED_BY').load(id)
  }

  @FieldResolver(() => [DeploymentTarget], { description: 'What came before it.' })
  predecessors(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('from', 'SUCCEEDED_BY').load(id)
  }

  @FieldResolver(() => [ModelFormat], { description: 'The formats that some step deploys here.' })
  async acceptedFormats(
    @Root() { id }: GraphNode,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<GraphNode[]> {
    const { loaders, revision } = context
    const steps = await loaders.related('from', 'OUTPUT').load(id)
    const hops = (input: string) => revision.network.takers.get(input) ?? []
    const inputs = (await loaders.related('from', 'INPUT_OF').loadMany(steps.map(step => step.id))).flatMap((list, index) =>
      (list as GraphNode[]).filter(
        format => !asOf || hops(format.id).some(hop => hop.step.id === steps[index]!.id && inUseOn(hop.dates, asOf)),
      ),
    )
    const each = new Map(inputs.map(format => [format.id, format]))
    return whole(
      [...each.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      '`steps(output:)`',
    )
  }

  @FieldResolver(() => [Refusal], { description: 'What it is documented not to take.' })
  refusals(
    @Root() { id }: GraphNode,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<GraphNode[]> {
    return refusalsBy(context, id, asOf)
  }

  @FieldResolver(() => [Step], { description: 'Steps that deploy to it.' })
  async steps(
    @Root() { id }: GraphNode,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<GraphNode[]> {
    return whole(await stepsOf(context, 'from', 'OUTPUT', id, asOf), '`steps(output:)`')
  }
}

@Resolver()
export class DeploymentTargetQueries {
  @Query(() => [Environment], { description: 'All environments.' })
  async environments(@Ctx() { store, revision }: Context): Promise<GraphNode[]> {
    const rows = await store.read<{ properties: GraphNode }>(query('environments'), { revision: revision.id })
    return whole(
      rows.map(({ properties }) => properties),
      '`deploymentTargets(where: {environment:})`',
    )
  }

  @Query(() => DeploymentTarget, { nullable: true, description: 'Null where nothing has that name.' })
  deploymentTarget(
    @Arg('id', () => ID, { description: 'Its id, slug, name or alias.' }) id: string,
    @Ctx() context: Context,
  ): Promise<GraphNode | null> {
    return named(context, id, 'target')
  }

  @Query(() => DeploymentTargetConnection, { description: 'Deployment targets, by slug.' })
  deploymentTargets(
    @Arg('where', () => DeploymentTargetFilter, { nullable: true, description: 'Only those of which all this holds.' })
    where: DeploymentTargetFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<GraphNode>> {
    const name = namesIn(context, where?.asOf)
    const { offline, gpu, free, selfManaged, chargesWhileRunning } = where ?? {}
    return listed(context, 'deployment-targets', page, {
      environment: name(where?.environment, 'environment', 'where.environment'),
      hostedBy: name(where?.hostedBy, 'technology', 'where.hostedBy'),
      accepts: name(where?.accepts, 'format', 'where.accepts'),
      source: sourceIn(context, where?.source, 'where.source'),
      ...states(where, context),
      ...{ offline, gpu, free, selfManaged, chargesWhileRunning },
    })
  }
}
