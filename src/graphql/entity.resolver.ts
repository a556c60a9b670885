/** The fields that all things share, each asked of the store through one loader. */
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { stateOn } from '../lifecycle.js'
import { whole } from './connection.js'
import type { Context } from './context.js'
import { Citation, Entity, Lifecycle, LifecycleEvent, Node, Relation, Statement } from './entity.type.js'
import { LifecycleState, Locale, RelationKind, StatementKind } from './enums.js'
import { lifecycleOf } from './lifecycle-of.js'
import type { GraphNode } from './loaders.js'
import { DateScalar } from './scalars.js'

type Language = 'EN' | 'KO'
const localeArgument = { nullable: true, description: "The language; without it the request's Accept-Language decides, then EN." } as const

/** A text of a node in the language that is wanted, English where that is missing; null where there is none. */
export function textIn(node: GraphNode, field: string, locale: Language | null | undefined, context: Context): string | null {
  const wanted = (locale ?? context.locale) === 'KO' ? node[`${field}Ko`] : node[`${field}En`]
  return ((wanted ?? node[`${field}En`] ?? node[`${field}Ko`]) as string | undefined) ?? null
}

/** Who says so, of anything that cites. */
export async function citationsOf(id: string, { loaders }: Context): Promise<Citation[]> {
  const rows = await loaders.citations.load(id)
  const sources = await loaders.nodes.loadMany(rows.map(row => row.source))
  return rows.map(({ locator }, index) => ({ source: sources[index] as GraphNode, locator }))
}

@Resolver(() => Entity)
export class EntityResolver {
  @FieldResolver(() => String, { description: 'Its name in the language asked for; products keep their official form.' })
  name(@Root() thing: GraphNode, @Arg('locale', () => Locale, localeArgument) locale: Language | null, @Ctx() context: Context): string {
    return textIn(thing, 'name', locale, context) ?? thing.slug!
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it is, in a sentence or two. Null: none is written.' })
  summary(
    @Root() thing: GraphNode,
    @Arg('locale', () => Locale, localeArgument) locale: Language | null,
    @Ctx() context: Context,
  ): string | null {
    return textIn(thing, 'summary', locale, context)
  }

  @FieldResolver(() => Lifecycle, { description: 'When it came and went.' })
  lifecycle(@Root() thing: GraphNode): Lifecycle {
    return lifecycleOf(thing)
  }

  @FieldResolver(() => [Statement], { description: 'What is stated about it, as written.' })
  async statements(
    @Root() thing: GraphNode,
    @Arg('kind', () => StatementKind, { nullable: true, description: 'Only those of this kind.' }) kind: string | null,
    @Ctx() { loaders }: Context,
  ): Promise<GraphNode[]> {
    const statements = await loaders.related('to', 'STATES').load(thing.id)
    return whole(kind ? statements.filter(statement => statement.kind === kind) : statements, '`statements(about:)`')
  }

  @FieldResolver(() => [Relation], { description: 'Every relation of it, to and from, each with its own citations.' })
  async relations(
    @Root() thing: GraphNode,
    @Arg('kinds', () => [RelationKind], { nullable: true, description: 'Only those of these kinds.' }) kinds: string[] | null,
    @Ctx() { loaders }: Context,
  ): Promise<object[]> {
    const rows = (await loaders.relations.load(thing.id)).filter(({ kind }) => !kinds?.length || kinds.includes(kind))
    const node = async (id: string) => (await loaders.nodes.load(id))!
    // Read when they are asked for, all in one go.
    const relations = rows.map(({ kind, from, to, exhaustive, sources, locators }) => ({
      kind,
      from: () => node(from),
      to: () => node(to),
      exhaustive,
      citations: async () => {
        const cited = await Promise.all((sources ?? []).map(node))
        return cited.map((source, index) => ({ source, locator: locators?.[index] || null })).filter(({ source }) => source !== null)
      },
    }))
    return whole(relations, '`technologies` or `deploymentTargets` with a filter')
  }

  @FieldResolver(() => [Citation], { description: 'Who says that it exists and what it is.' })
  citations(@Root() thing: GraphNode, @Ctx() context: Context): Promise<Citation[]> {
    return citationsOf(thing.id, context)
  }
}

@Resolver(() => Statement)
export class StatementResolver {
  @FieldResolver(() => Node, { description: 'The thing or step that it is stated of.' })
  async about(@Root() statement: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode> {
    return (await loaders.related('from', 'STATES').load(statement.id))[0]!
  }

  @FieldResolver(() => String, { description: 'The statement, in our own words.' })
  text(
    @Root() statement: GraphNode,
    @Arg('locale', () => Locale, localeArgument) locale: Language | null,
    @Ctx() context: Context,
  ): string {
    return textIn(statement, 'text', locale, context) ?? ''
  }

  @FieldResolver(() => [Citation], { description: 'Who says so.' })
  citations(@Root() statement: GraphNode, @Ctx() context: Context): Promise<Citation[]> {
    return citationsOf(statement.id, context)
  }
}

@Resolver(() => Lifecycle)
export class LifecycleResolver {
  @FieldResolver(() => LifecycleState, { description: 'On `asOf`, today (UTC) by default.' })
  state(
    @Root() { dates }: Lifecycle,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to judge it on; today (UTC) by default.' }) asOf: string | null,
    @Ctx() { today }: Context,
  ): string {
    return stateOn(dates, asOf ?? today)
  }

  @FieldResolver(() => [LifecycleEvent], {
    description: 'The same dates with who says so; where sources disagree all are there, and one is followed.',
  })
  async events(@Root() { tellers }: Lifecycle, @Ctx() { loaders }: Context): Promise<LifecycleEvent[]> {
    const events = (await Promise.all(tellers.map(id => loaders.related('to', 'HAS_EVENT').load(id)))).flat() as unknown as LifecycleEvent[]
    return events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
  }
}

@Resolver(() => LifecycleEvent)
export class LifecycleEventResolver {
  @FieldResolver(() => [Citation], { description: 'Who says so.' })
  citations(@Root() event: LifecycleEvent, @Ctx() context: Context): Promise<Citation[]> {
    return citationsOf(event.id, context)
  }
}
