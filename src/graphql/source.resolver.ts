/** Queries for sources and for what they say. */
import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { anyThing } from '../names.js'
import type { Connection } from './connection.js'
import type { Context } from './context.js'
import { Source, SourceConnection, StatementConnection } from './entity.type.js'
import { StatementKind } from './enums.js'
import { listed, PageArgs, sourceIn } from './lists.js'
import type { GraphNode } from './loaders.js'

@Resolver()
export class SourceQueries {
  @Query(() => Source, { nullable: true, description: 'Null where none has that id or slug.' })
  async source(
    @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string,
    @Ctx() { revision, loaders }: Context,
  ): Promise<GraphNode | null> {
    const found = revision.names.findSource(id)
    return found === null ? null : loaders.nodes.load(found)
  }

  @Query(() => SourceConnection, { description: 'Sources, by slug.' })
  sources(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<GraphNode>> {
    return listed(context, 'sources', page, {})
  }

  @Query(() => StatementConnection, { description: 'What is said, by kind, about whom, by which source, of which trait; as written.' })
  statements(
    @Arg('kinds', () => [StatementKind], { nullable: true, description: 'Of one of these kinds.' }) kinds: string[] | null,
    @Arg('about', () => ID, { nullable: true, description: 'About this thing or step.' }) about: string | null,
    @Arg('source', () => ID, { nullable: true, description: 'Said by this source.' }) said: string | null,
    @Arg('trait', () => String, { nullable: true, description: 'Those that give this value of `Traits`.' }) trait: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 0 to 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Behind the one with this cursor.' }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Connection<GraphNode>> {
    const { revision, today } = context
    const isStep = about?.startsWith('step:') && revision.network.steps.has(about)
    return listed(
      context,
      'statements',
      { first, after },
      {
        kinds: kinds?.length ? kinds : null,
        about: typeof about !== 'string' || isStep ? about : revision.names.resolve(about, anyThing, today, 'about'),
        source: sourceIn(context, said, 'source'),
        trait,
      },
    )
  }
}
