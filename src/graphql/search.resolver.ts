/** The search for things by words. */
import { Arg, Ctx, Field, Float, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { badInput, outOfRange } from '../errors.js'
import type { SearchRole as Role } from '../search.js'
import { cursorOf, decoded, PageInfo, pageOf } from './connection.js'
import type { Context } from './context.js'
import { Entity } from './entity.type.js'
import { SearchRole } from './enums.js'
import { loadAll } from './lists.js'
import type { GraphNode } from './loaders.js'

@ObjectType({ description: 'A hit of a search.', simpleResolvers: true })
class SearchEdge {
  @Field(() => String, { description: 'Marks this place for `after`.' }) cursor!: string
  @Field(() => Float, { description: 'How well it fits, higher is better; comparable within one search only.' }) score!: number
  @Field(() => Entity, { description: 'What was found.' }) node!: GraphNode
}

@ObjectType({ description: 'A page of hits, the best first.', simpleResolvers: true })
class SearchConnection {
  @Field(() => [SearchEdge], { description: 'With score and cursor of each.' }) edges!: SearchEdge[]
  @Field(() => [Entity], { description: 'Without them.' }) nodes!: GraphNode[]
  @Field(() => PageInfo, { description: 'Where this page lies.' }) pageInfo!: PageInfo
  @Field(() => Int, { description: 'How many there are on all pages.' }) totalCount!: number
}

/** Letters of a query: what is longer is no search for a name or a phrase, and would keep everybody waiting. */
const mostLetters = 200

@Resolver()
export class SearchQueries {
  @Query(() => SearchConnection, { description: 'By name, alias and text, in English and Korean, forgiving of a slip; the best first.' })
  async search(
    @Arg('query', () => String, { description: 'What to look for, at most 200 letters.' }) words: string,
    @Arg('as', () => SearchRole, { nullable: true, defaultValue: 'ANY', description: 'Only what can be asked of a route in this role.' })
    role: Role | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: 'How many, 0 to 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Behind the one with this cursor.' }) after: string | null,
    @Ctx() context: Context,
  ): Promise<SearchConnection> {
    if (words.length > mostLetters) throw outOfRange('query', words.length, 0, mostLetters)
    const list = `search ${role ?? 'ANY'} ${words}`
    const page = pageOf(list, { first }, 10)
    const hits = context.revision.search.find(words, role ?? 'ANY')
    const start = typeof after === 'string' ? behind(hits, after, list) : 0
    const found = hits.slice(start, start + page.limit)
    const nodes = await loadAll(
      context,
      found.map(({ id }) => id),
    )
    const edges = nodes.map((node, index) => ({ node, score: found[index]!.score, cursor: cursorOf(list, node.id) }))
    return {
      edges,
      nodes,
      totalCount: hits.length,
      pageInfo: {
        hasPreviousPage: start > 0,
        hasNextPage: start + found.length < hits.length,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    }
  }
}

function behind(hits: { id: string }[], cursor: string, list: string): number {
  const [of, id] = decoded(cursor)
  if (of !== list) throw badInput(`after: "${cursor}" is no cursor of this search. Use one that an answer to the same words gave.`)
  const index = hits.findIndex(hit => hit.id === id)
  if (index < 0) throw badInput('after: what this cursor stands on is no longer found. Ask for the first page again.')
  return index + 1
}
