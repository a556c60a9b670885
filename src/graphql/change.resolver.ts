/** What came and went, the newest first. */
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { badInput } from '../errors.js'
import { query } from '../store/query.js'
import { type Connection, connection, connectionOf, pageOf } from './connection.js'
import type { Context } from './context.js'
import { citationsOf, textIn } from './entity.resolver.js'
import { Citation, Node } from './entity.type.js'
import { ChangeKind, Locale } from './enums.js'
import type { GraphNode } from './loaders.js'
import { DateScalar } from './scalars.js'
import { localeArgument } from './telling.js'

@ObjectType({ description: 'Something that came or went on a day, announced days too.' })
class Change {
  @Field(() => DateScalar, { description: 'The day; of a month or a year the first, or the last where something ends.' }) date!: string
  @Field(() => ChangeKind, { description: 'What happened.' }) kind!: string
  @Field(() => Node, { description: 'The thing, step or refusal that it happened to.' }) subject!: GraphNode
  /** Of the dated event in the graph. */
  id!: string
}
const ChangeConnection = connectionOf<Change>('Change', () => Change, 'changes, the newest first')

interface Row {
  id: string
  at: string
  date: string
  kind: string
  subject: string
}

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description: 'What came and went from `since` to `until`, both included, announced dates too; newest first.',
  })
  async changes(
    @Arg('since', () => DateScalar, { nullable: true, description: 'The first day. Null: from the beginning.' }) since: string | null,
    @Arg('until', () => DateScalar, { nullable: true, description: 'The last day. Null: to the last that is announced.' }) until:
      | string
      | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many, 0 to 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Behind the one with this cursor.' }) after: string | null,
    @Ctx() { store, revision, loaders }: Context,
  ): Promise<Connection<Change>> {
    if (since && until && since > until)
      throw badInput(`since is ${since}, after until, ${until}: no day is between them.`, { argument: 'since' })
    const list = `changes from ${since ?? 'the beginning'} to ${until ?? 'the end'}`
    const page = pageOf(list, { first, after }, 50)
    const [found] = await store.read<{ totalCount: number; skipped: number; page: Row[] }>(query('changes'), {
      revision: revision.id,
      since: since ?? null,
      until: until ?? null,
      after: page.after,
      limit: page.limit,
    })
    const nodes = found!.page.map(async ({ id, date, kind, subject }) => ({
      id,
      date,
      kind,
      subject: (await loaders.nodes.load(subject))!,
    }))
    return connection(list, found!, await Promise.all(nodes))
  }

  @FieldResolver(() => String, { description: 'Its name; of a step what it does, of a refusal what it says.' })
  async name(
    @Root() { subject }: Change,
    @Arg('locale', () => Locale, localeArgument) locale: 'EN' | 'KO' | null,
    @Ctx() context: Context,
  ): Promise<string> {
    if (subject.id.startsWith('step:')) return textIn(subject, 'description', locale, context) ?? subject.id
    if (subject.id.startsWith('refusal:')) {
      const [statement] = await context.loaders.related('to', 'REASON').load(subject.id)
      return (statement && textIn(statement, 'text', locale, context)) ?? subject.id
    }
    return textIn(subject, 'name', locale, context) ?? subject.id
  }

  @FieldResolver(() => [Citation], { description: 'Who says so.' })
  citations(@Root() { id }: Change, @Ctx() context: Context): Promise<Citation[]> {
    return citationsOf(id, context)
  }
}
