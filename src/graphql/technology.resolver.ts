/** Technologies: their fields and their queries. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { type Connection, whole } from './connection.js'
import type { Context } from './context.js'
import { Traits } from './entity.type.js'
import { StepKind } from './enums.js'
import { asOfArgument, refusalsBy, stepsOf } from './in-use.js'
import { listed, named, namesIn, PageArgs, sourceIn, states } from './lists.js'
import type { GraphNode } from './loaders.js'
import { DateScalar } from './scalars.js'
import { Refusal, Step } from './step.type.js'
import { DeploymentTarget, Phase, Technology, TechnologyConnection, TechnologyFilter } from './technology.type.js'

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

@Resolver()
export class TechnologyQueries {
  @Query(() => Technology, { nullable: true, description: 'Null where nothing has that name.' })
  technology(
    @Arg('id', () => ID, { description: 'Its id, slug, name or alias.' }) id: string,
    @Ctx() context: Context,
  ): Promise<GraphNode | null> {
    return named(context, id, 'technology')
  }

  @Query(() => TechnologyConnection, { description: 'Technologies, by slug.' })
  technologies(
    @Arg('where', () => TechnologyFilter, { nullable: true, description: 'Only those of which all this holds.' })
    where: TechnologyFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<GraphNode>> {
    const name = namesIn(context, where?.asOf)
    const { kinds, offline, gpu, free, openSource, lowCode, chargesWhileRunning } = where ?? {}
    return listed(context, 'technologies', page, {
      // An empty list asks nothing.
      kinds: kinds?.length ? kinds : null,
      phase: name(where?.phase, 'phase', 'where.phase'),
      language: name(where?.language, 'technology', 'where.language'),
      supports: name(where?.supports, 'technology', 'where.supports'),
      source: sourceIn(context, where?.source, 'where.source'),
      ...states(where, context),
      ...{ offline, gpu, free, openSource, lowCode, chargesWhileRunning },
    })
  }
}
