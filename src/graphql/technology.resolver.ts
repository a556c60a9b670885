/** Technologies, phases, environments, formats and targets: their own fields, and the queries for them. */
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { inUseOn } from '../lifecycle.js'
import { query } from '../store/query.js'
import { type Connection, connection, pageOf, slice, whole } from './connection.js'
import type { Context } from './context.js'
import { Traits } from './entity.type.js'
import { StepKind } from './enums.js'
import { inUse, stepsOf } from './in-use.js'
import type { GraphNode } from './loaders.js'
import { DateScalar } from './scalars.js'
import { Refusal, Step } from './step.type.js'
import { DeploymentTarget, Environment, ModelFormat, Phase, Technology, TechnologyConnection } from './technology.type.js'

const asOfArgument = { nullable: true, description: 'Only those in use on that day. Without it all.' } as const

@Resolver(() => Technology)
export class TechnologyResolver {
  @FieldResolver(() => Traits, { description: 'What documents state of it as plain values. Null: nothing is stated.' })
  traits(@Root() thing: GraphNode): GraphNode {
    return thing
  }

  @FieldResolver(() => [Phase], { description: 'The phases in which it is used.' })
  phases(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'USED_IN').load(id)
  }

  @FieldResolver(() => [Technology], { description: 'The languages that it can be used from. Empty: not stated.' })
  languages(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'SUPPORTS_LANGUAGE').load(id)
  }

  @FieldResolver(() => [Technology], { description: 'What comes with it: an image’s tools, a service’s parts.' })
  includes(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'INCLUDES').load(id)
  }

  @FieldResolver(() => [Technology], { description: 'What it comes with.' })
  includedIn(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('from', 'INCLUDES').load(id)
  }

  @FieldResolver(() => [Technology], {
    description: 'What it works with without containing it: a service’s frameworks, an editor’s notebooks.',
  })
  supports(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'SUPPORTS').load(id)
  }

  @FieldResolver(() => [Technology], { description: 'What works with it.' })
  supportedBy(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('from', 'SUPPORTS').load(id)
  }

  @FieldResolver(() => [DeploymentTarget], { description: 'Targets that run on it.' })
  hosts(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('from', 'HOSTED_BY').load(id)
  }

  @FieldResolver(() => [DeploymentTarget], { description: 'Targets whose models it manages.' })
  manages(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('from', 'MANAGED_BY').load(id)
  }

  @FieldResolver(() => [DeploymentTarget], { description: 'Targets that it calls without extra code.' })
  calls(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('from', 'CALLABLE_FROM').load(id)
  }

  @FieldResolver(() => [Technology], { description: 'What came after it.' })
  successors(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'SUCCEEDED_BY').load(id)
  }

  @FieldResolver(() => [Technology], { description: 'What came before it.' })
  predecessors(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('from', 'SUCCEEDED_BY').load(id)
  }

  @FieldResolver(() => [Step], {
    description:
      'Capabilities that need this technology. Here and in every list of steps: without `asOf` all, with it those in use on that day.',
  })
  async steps(
    @Root() { id }: GraphNode,
    @Arg('kind', () => StepKind, { nullable: true, description: 'Only those of this kind.' }) kind: string | null,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<GraphNode[]> {
    const steps = await stepsOf(context, 'from', 'BY', id, asOf)
    return whole(kind ? steps.filter(step => step.kind === kind) : steps, '`steps(technology:)`')
  }

  @FieldResolver(() => [Refusal], { description: 'What it is documented not to convert, package or serve.' })
  async refusals(
    @Root() { id }: GraphNode,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<GraphNode[]> {
    return refusalsBy(context, id, asOf)
  }
}

@Resolver(() => Phase)
export class PhaseResolver {
  @FieldResolver(() => TechnologyConnection, { description: 'What is used in it.' })
  async technologies(
    @Root() { id }: GraphNode,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 0 to 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Behind the one with this cursor.' }) after: string | null,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<GraphNode>> {
    const all = (await loaders.related('from', 'USED_IN').load(id)).map(node => ({ at: node.slug!, node }))
    const found = slice(all, pageOf('technologies', { first, after }))
    return connection(
      'technologies',
      found,
      found.page.map(({ node }) => node),
    )
  }
}

@Resolver(() => Environment)
export class EnvironmentResolver {
  @FieldResolver(() => [DeploymentTarget], { description: 'The targets in it.' })
  async targets(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return whole(await loaders.related('from', 'LOCATED_IN').load(id), '`deploymentTargets(where: {environment:})`')
  }
}

@Resolver(() => ModelFormat)
export class ModelFormatResolver {
  @FieldResolver(() => Technology, {
    nullable: true,
    description:
      'Opens only with the version of this that wrote it (a pickle, an H2O binary model, an engine). Null: with any that reads it.',
  })
  async boundTo(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode | null> {
    return (await loaders.related('to', 'BOUND_TO').load(id))[0] ?? null
  }

  @FieldResolver(() => [Step], { description: 'Steps that give it.' })
  async producedBy(
    @Root() { id }: GraphNode,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<GraphNode[]> {
    return whole(await stepsOf(context, 'from', 'OUTPUT', id, asOf), '`steps(output:)`')
  }

  @FieldResolver(() => [Step], { description: 'Steps that take it.' })
  async acceptedBy(
    @Root() { id }: GraphNode,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<GraphNode[]> {
    return whole(await stepsOf(context, 'to', 'INPUT_OF', id, asOf), '`steps(input:)`')
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

async function refusalsBy({ loaders }: Context, id: string, asOf: string | null): Promise<GraphNode[]> {
  const nodes = await loaders.related('from', 'BY').load(id)
  return nodes.filter(node => node.id.startsWith('refusal:') && inUse(node, asOf))
}

@Resolver()
export class ThingQueries {
  @Query(() => [Phase], { description: 'All phases, in their order.' })
  async phases(@Ctx() { store, revision }: Context): Promise<GraphNode[]> {
    const rows = await store.read<{ properties: GraphNode }>(query('phases'), { revision: revision.id })
    return whole(
      rows.map(({ properties }) => properties),
      '`technologies(where: {phase:})`',
    )
  }

  @Query(() => [Environment], { description: 'All environments.' })
  async environments(@Ctx() { store, revision }: Context): Promise<GraphNode[]> {
    const rows = await store.read<{ properties: GraphNode }>(query('environments'), { revision: revision.id })
    return whole(
      rows.map(({ properties }) => properties),
      '`deploymentTargets(where: {environment:})`',
    )
  }

  @Query(() => Technology, { nullable: true, description: 'Null where nothing has that name.' })
  technology(
    @Arg('id', () => ID, { description: 'Its id, slug, name or alias.' }) id: string,
    @Ctx() context: Context,
  ): Promise<GraphNode | null> {
    return named(context, id, 'technology')
  }

  @Query(() => ModelFormat, { nullable: true, description: 'Null where nothing has that name.' })
  modelFormat(
    @Arg('id', () => ID, { description: 'Its id, slug, name or alias.' }) id: string,
    @Ctx() context: Context,
  ): Promise<GraphNode | null> {
    return named(context, id, 'format')
  }

  @Query(() => DeploymentTarget, { nullable: true, description: 'Null where nothing has that name.' })
  deploymentTarget(
    @Arg('id', () => ID, { description: 'Its id, slug, name or alias.' }) id: string,
    @Ctx() context: Context,
  ): Promise<GraphNode | null> {
    return named(context, id, 'target')
  }
}

async function named(
  { revision, loaders, today }: Context,
  name: string,
  type: 'technology' | 'format' | 'target',
): Promise<GraphNode | null> {
  const id = revision.names.find(name, [type], today)
  return id === null ? null : loaders.nodes.load(id)
}
