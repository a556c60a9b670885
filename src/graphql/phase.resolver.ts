/** Phases: their fields and their query. */
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { query } from '../store/query.js'
import { type Connection, connection, pageOf, slice, whole } from './connection.js'
import type { Context } from './context.js'
import type { GraphNode } from './loaders.js'
import { Phase, TechnologyConnection } from './technology.type.js'

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

@Resolver()
export class PhaseQueries {
  @Query(() => [Phase], { description: 'All phases, in their order.' })
  async phases(@Ctx() { store, revision }: Context): Promise<GraphNode[]> {
    const rows = await store.read<{ properties: GraphNode }>(query('phases'), { revision: revision.id })
    return whole(
      rows.map(({ properties }) => properties),
      '`technologies(where: {phase:})`',
    )
  }
}
