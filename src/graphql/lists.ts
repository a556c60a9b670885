/** Lists that the store keeps in pages: their arguments, their filters, one page of them. */
import { ArgsType, Field, Int } from 'type-graphql'
import { query } from '../store/query.js'
import { type Connection, connection, pageOf } from './connection.js'
import type { Context } from './context.js'
import type { GraphNode } from './loaders.js'

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'The first so many, 0 to 100; 20 where neither this nor `last` is given.' }) first?:
    | number
    | null
  @Field(() => String, { nullable: true, description: 'Behind the one with this cursor.' }) after?: string | null
  @Field(() => Int, { nullable: true, description: 'The last so many, 0 to 100. Not together with `first`.' }) last?: number | null
  @Field(() => String, { nullable: true, description: 'Before the one with this cursor.' }) before?: string | null
}

/** One page of a list that the store keeps, with the nodes on it. */
export async function listed(
  context: Context,
  list: string,
  args: PageArgs,
  filter: Record<string, unknown>,
): Promise<Connection<GraphNode>> {
  const page = pageOf(list, args)
  const given = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value ?? null]))
  const [found] = await context.store.read<{ totalCount: number; skipped: number; page: { id: string; at: string }[] }>(query(list), {
    revision: context.revision.id,
    ...given,
    ...page,
  })
  if (!found) throw new Error(`${list} gave no row`)
  return connection(
    list,
    found,
    await loadAll(
      context,
      found.page.map(({ id }) => id),
    ),
  )
}

export async function loadAll({ loaders }: Context, ids: string[]): Promise<GraphNode[]> {
  return (await Promise.all(ids.map(id => loaders.nodes.load(id)))).filter(node => node !== null)
}

/** Names in a filter, as ids; null where none is given. */
export const namesIn =
  ({ revision, today }: Context, asOf: string | null | undefined) =>
  (name: string | null | undefined, type: 'technology' | 'phase' | 'environment' | 'format', place: string) =>
    typeof name === 'string' ? revision.names.resolve(name, [type], asOf ?? today, place) : null

/** A source in a filter, as its id; null where none is given. */
export const sourceIn = ({ revision }: Context, name: string | null | undefined, place: string) =>
  typeof name === 'string' ? revision.names.resolveSource(name, place) : null

/** `state` is judged on `asOf`, today by default; `asOf` alone keeps what is ACTIVE or DEPRECATED on it. */
export function states(where: { state?: string | null; asOf?: string | null } | null, { today }: Context) {
  if (where?.state) return { states: [where.state], asOf: where.asOf ?? today }
  return { states: where?.asOf ? ['ACTIVE', 'DEPRECATED'] : null, asOf: where?.asOf ?? today }
}

/** The one thing of a type that has this name, or null. */
export async function named(
  { revision, loaders, today }: Context,
  name: string,
  type: 'technology' | 'format' | 'target',
): Promise<GraphNode | null> {
  const id = revision.names.find(name, [type], today)
  return id === null ? null : loaders.nodes.load(id)
}
