/** Lists in pages: their types, the arguments that ask for a page, cursors, and lists that are given whole. */

import type { ClassType } from 'type-graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { badInput, outOfRange } from '../errors.js'

export const mostOnAPage = 100
const standardPage = 20
const mostWithoutPages = 1000

@ObjectType({ description: 'Where a page lies in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'More follow behind this page.' }) hasNextPage!: boolean
  @Field(() => Boolean, { description: 'Some stand before this page.' }) hasPreviousPage!: boolean
  @Field(() => String, { nullable: true, description: 'Of the first on the page; null where the page is empty.' }) startCursor!:
    | string
    | null
  @Field(() => String, { nullable: true, description: 'Of the last on the page; null where the page is empty.' }) endCursor!: string | null
}

export interface Edge<T> {
  cursor: string
  node: T
}
export interface Connection<T> {
  edges: Edge<T>[]
  nodes: T[]
  pageInfo: PageInfo
  totalCount: number
}

/** The types of a list in pages: `<name>Connection` and `<name>Edge`. */
export function connectionOf<T extends object>(name: string, node: () => unknown, what: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One of the ${what}, with its cursor.`, simpleResolvers: true })
  class EdgeType {
    @Field(() => String, { description: 'Marks this place for `after` and `before`.' }) cursor!: string
    @Field(node as never, { description: `One of the ${what}.` }) node!: T
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${what}.`, simpleResolvers: true })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'With the cursor of each.' }) edges!: EdgeType[]
    @Field(() => [node()] as never, { description: 'Without cursors.' }) nodes!: T[]
    @Field(() => PageInfo, { description: 'Where this page lies.' }) pageInfo!: PageInfo
    @Field(() => Int, { description: 'How many there are on all pages.' }) totalCount!: number
  }
  return ConnectionType
}

export interface PageArguments {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
}

/** A page as queries want it. */
export interface Page {
  after: string | null
  before: string | null
  fromEnd: boolean
  limit: number
}

/** Checks the arguments of the list called `list`. Throws LIMIT_OUT_OF_RANGE and BAD_USER_INPUT. */
export function pageOf(list: string, { first, after, last, before }: PageArguments, standard = standardPage): Page {
  if (typeof first === 'number' && typeof last === 'number') throw badInput('Give first or last, not both.')
  for (const [argument, value] of Object.entries({ first, last }))
    if (typeof value === 'number' && (value < 0 || value > mostOnAPage)) throw outOfRange(argument, value, 0, mostOnAPage)
  return {
    after: typeof after === 'string' ? readCursor(list, after, 'after') : null,
    before: typeof before === 'string' ? readCursor(list, before, 'before') : null,
    fromEnd: typeof last === 'number',
    limit: last ?? first ?? standard,
  }
}

/** A cursor: the list that it belongs to and the place in it. */
export const cursorOf = (list: string, place: string): string => Buffer.from(JSON.stringify([list, place])).toString('base64url')

function readCursor(list: string, cursor: string, argument: string): string {
  const [of, place] = decoded(cursor)
  if (typeof of !== 'string' || typeof place !== 'string')
    throw badInput(`${argument}: "${cursor}" is no cursor. Use one that an answer gave.`)
  if (of !== list) throw badInput(`${argument}: this cursor belongs to another list, ${of}; here it must be one of ${list}.`)
  return place
}

/** The values in a cursor; none where it is no cursor. */
export function decoded(cursor: string): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(values) ? values : []
  } catch {
    return []
  }
}

/** A page of which the store gave ids and places, and the nodes were loaded. */
export function connection<T>(
  list: string,
  found: { totalCount: number; skipped: number; page: { at: string }[] },
  nodes: T[],
): Connection<T> {
  const edges = nodes.map((node, index) => ({ node, cursor: cursorOf(list, found.page[index]!.at) }))
  return {
    edges,
    nodes,
    totalCount: found.totalCount,
    pageInfo: {
      hasPreviousPage: found.skipped > 0,
      hasNextPage: found.skipped + nodes.length < found.totalCount,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** A page of a list that is in memory, in order of `at`. */
export function slice<T extends { at: string }>(all: T[], page: Page): { totalCount: number; skipped: number; page: T[] } {
  const from = page.after === null ? 0 : all.filter(({ at }) => at <= page.after!).length
  const to = page.before === null ? all.length : all.filter(({ at }) => at < page.before!).length
  const start = page.fromEnd ? Math.max(from, to - page.limit) : from
  return { totalCount: all.length, skipped: start, page: all.slice(start, Math.min(to, start + page.limit)) }
}

/** A list that is given whole: beyond a thousand it must be asked in pages. */
export function whole<T>(list: T[], paged: string): T[] {
  if (list.length <= mostWithoutPages) return list
  throw badInput(
    `This list holds ${list.length}; without pages it holds at most ${mostWithoutPages}. Ask ${paged} instead, which has pages.`,
  )
}
