/** Steps and refusals: their fields. What they need comes from the store; a step's narrowed dates from the route network. */
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { RangeEntry } from '../knowledge/entity.js'
import { inUseOn } from '../lifecycle.js'
import { demands } from '../routes/network-rows.js'
import { type Connection, connection, pageOf, slice } from './connection.js'
import type { Context } from './context.js'
import { citationsOf, textIn } from './entity.resolver.js'
import { Citation, Entity, Lifecycle, Statement } from './entity.type.js'
import { Locale, StepKind } from './enums.js'
import { lifecycleOf, lifecycleOfStep } from './lifecycle-of.js'
import { loadAll } from './lists.js'
import type { GraphNode } from './loaders.js'
import { DateScalar } from './scalars.js'
import { ModelProperty, ModelRequirement, Refusal, Step, StepConnection, StepOutput, VersionSet } from './step.type.js'
import { ModelFormat, Technology } from './technology.type.js'

@Resolver(() => Step)
export class StepResolver {
  @FieldResolver(() => [Technology], { description: 'All of these are needed.' })
  technologies(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'BY').load(id)
  }

  @FieldResolver(() => [Technology], { description: 'Any one of these languages will do. Empty: those that its technologies support.' })
  languages(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'FROM_LANGUAGE').load(id)
  }

  @FieldResolver(() => [ModelFormat], { description: 'Any one of these formats will do. Empty for TRAIN.' })
  inputs(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('from', 'INPUT_OF').load(id)
  }

  @FieldResolver(() => StepOutput, { description: 'What it gives.' })
  async output(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode> {
    return (await loaders.related('to', 'OUTPUT').load(id))[0]!
  }

  @FieldResolver(() => String, { description: 'The step in one sentence.' })
  description(
    @Root() step: GraphNode,
    @Arg('locale', () => Locale, {
      nullable: true,
      description: "The language; without it the request's Accept-Language decides, then EN.",
    })
    locale: 'EN' | 'KO' | null,
    @Ctx() context: Context,
  ): string {
    return textIn(step, 'description', locale, context) ?? ''
  }

  @FieldResolver(() => [VersionSet], { description: 'Any one of these sets must hold. Empty: no version is stated.' })
  versions(@Root() step: GraphNode, @Ctx() { loaders }: Context): Promise<VersionSet[]> {
    const sets = json<RangeEntry[][]>(step.versions, [])
    const range = async ({ of, since, until, through, below, above, parts }: RangeEntry) => ({
      of: (await loaders.nodes.load(of))!,
      since: since ?? null,
      until: until ?? null,
      through: through ?? null,
      below,
      above,
      parts: parts ?? null,
    })
    return Promise.all(sets.map(async ranges => ({ ranges: await Promise.all(ranges.map(range)) })))
  }

  @FieldResolver(() => [ModelRequirement], { description: 'What the model must be like. Empty: nothing is demanded.' })
  requires(@Root() step: GraphNode): ModelRequirement[] {
    return requirements(step)
  }

  @FieldResolver(() => [ModelProperty], { description: 'What it makes of the model: a quantising converter sets precision.' })
  sets(@Root() step: GraphNode): ModelProperty[] {
    return Object.entries(json<Record<string, string>>(step.sets, {})).map(([property, value]) => ({ property, value }))
  }

  @FieldResolver(() => [Statement], { description: 'What it does not carry over, or carries only on some condition, in words.' })
  conditions(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return loaders.related('to', 'STATES').load(id)
  }

  @FieldResolver(() => Lifecycle, {
    description:
      'Its own dates narrowed by those of its technologies, formats, target and the target’s hosts. Of several inputs the one that is to be had longest counts.',
  })
  lifecycle(@Root() node: GraphNode, @Ctx() { revision }: Context): Lifecycle {
    const step = revision.network.steps.get(node.id)
    // A step that was added by hand without a new revision is in the store and not in the network.
    if (!step) return lifecycleOf(node)
    return lifecycleOfStep(step, revision.network.hostsOf.get(step.output) ?? [])
  }

  @FieldResolver(() => [Citation], { description: 'Who says so.' })
  citations(@Root() { id }: GraphNode, @Ctx() context: Context): Promise<Citation[]> {
    return citationsOf(id, context)
  }
}

@Resolver()
export class StepQueries {
  @Query(() => StepConnection, { description: 'Steps by kind, technology, input or output; by id.' })
  async steps(
    @Arg('kind', () => StepKind, { nullable: true, description: 'Of this kind.' }) kind: string | null,
    @Arg('technology', () => ID, { nullable: true, description: 'Needing this technology.' }) technology: string | null,
    @Arg('input', () => ID, { nullable: true, description: 'Taking this format.' }) input: string | null,
    @Arg('output', () => ID, { nullable: true, description: 'Giving this format, or deploying to this target.' }) output: string | null,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Only those in use on that day. Without it all.' }) asOf: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 0 to 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Behind the one with this cursor.' }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Connection<GraphNode>> {
    const { revision, today } = context
    const name = (text: string | null, types: Parameters<typeof revision.names.resolve>[1], place: string) =>
      typeof text === 'string' && revision.names.resolve(text, types, asOf ?? today, place)
    const by = name(technology, ['technology'], 'technology')
    const from = name(input, ['format'], 'input')
    const to = name(output, ['format', 'target'], 'output')
    const steps = [...revision.network.steps.values()].filter(
      step =>
        (!kind || step.kind === kind) &&
        (!by || step.technologies.includes(by)) &&
        (!from || step.inputs.includes(from)) &&
        (!to || step.output === to) &&
        (!asOf || inUseOn(step.dates, asOf)),
    )
    const found = slice(
      steps.map(({ id }) => ({ at: id })),
      pageOf('steps', { first, after }),
    )
    return connection(
      'steps',
      found,
      await loadAll(
        context,
        found.page.map(({ at }) => at),
      ),
    )
  }
}

@Resolver(() => Refusal)
export class RefusalResolver {
  @FieldResolver(() => Entity, { description: 'The technology or target that refuses.' })
  async by(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode> {
    return (await loaders.related('to', 'BY').load(id))[0]!
  }

  @FieldResolver(() => ModelFormat, {
    nullable: true,
    description: "Null: whatever no step of `by` takes ('only models built in Studio').",
  })
  async format(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode | null> {
    return (await loaders.related('to', 'OF').load(id))[0] ?? null
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'What it is refused towards, an environment included. Null: anything.' })
  async towards(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode | null> {
    return (await loaders.related('to', 'TOWARDS').load(id))[0] ?? null
  }

  @FieldResolver(() => [ModelRequirement], { description: 'The models that it is said of. Empty: all.' })
  requires(@Root() refusal: GraphNode): ModelRequirement[] {
    return requirements(refusal)
  }

  @FieldResolver(() => Statement, { description: 'The statement that says no.' })
  async statement(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode> {
    return (await loaders.related('to', 'REASON').load(id))[0]!
  }

  @FieldResolver(() => Lifecycle, { description: 'From when and until when it holds, where that is stated.' })
  lifecycle(@Root() refusal: GraphNode): Lifecycle {
    return lifecycleOf(refusal)
  }
}

const requirements = (node: GraphNode): ModelRequirement[] => demands((node.requires as string | undefined) ?? null)

/** Maps are no property values of a graph: they are kept as JSON. */
const json = <T>(text: unknown, none: T): T => (typeof text === 'string' ? (JSON.parse(text) as T) : none)
