/** Queries for lists in pages, for anything by its id, for a search, and for the state of the graph. */
import { Arg, Args, ArgsType, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { badInput, outOfRange, PortolanError } from '../errors.js'
import { inUseOn } from '../lifecycle.js'
import { anyThing } from '../names.js'
import type { SearchRole as Role } from '../search.js'
import { query } from '../store/query.js'
import { type Connection, connection, cursorOf, decoded, PageInfo, pageOf, slice } from './connection.js'
import type { Context } from './context.js'
import { Entity, isShown, Node, Source, SourceConnection, StatementConnection } from './entity.type.js'
import { SearchRole, StatementKind, StepKind } from './enums.js'
import type { GraphNode } from './loaders.js'
import { DateScalar } from './scalars.js'
import { StepConnection } from './step.type.js'
import {
  DeploymentTargetConnection,
  DeploymentTargetFilter,
  ModelFormatConnection,
  TechnologyConnection,
  TechnologyFilter,
} from './technology.type.js'

@ArgsType()
class PageArgs {
  @Field(() => Int, { nullable: true, description: 'The first so many, 0 to 100; 20 where neither this nor `last` is given.' }) first?:
    | number
    | null
  @Field(() => String, { nullable: true, description: 'Behind the one with this cursor.' }) after?: string | null
  @Field(() => Int, { nullable: true, description: 'The last so many, 0 to 100. Not together with `first`.' }) last?: number | null
  @Field(() => String, { nullable: true, description: 'Before the one with this cursor.' }) before?: string | null
}

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

@ObjectType({ description: 'Which knowledge is being served.', simpleResolvers: true })
class GraphInfo {
  @Field(() => String, { description: 'A digest of the knowledge: equal revisions answer equally.' }) revision!: string
  @Field(() => DateScalar, { nullable: true, description: 'The latest day on which a source was read. Null: no source says.' }) readOn!:
    | string
    | null
  @Field(() => String, { description: 'Of the software.' }) version!: string
  @Field(() => String, { description: 'The store that holds it: `embedded` or `neo4j`.' }) store!: string
  @Field(() => Int, { description: 'How many technologies.' }) technologies!: number
  @Field(() => Int, { description: 'How many model formats.' }) modelFormats!: number
  @Field(() => Int, { description: 'How many deployment targets.' }) deploymentTargets!: number
  @Field(() => Int, { description: 'How many steps.' }) steps!: number
  @Field(() => Int, { description: 'How many statements.' }) statements!: number
  @Field(() => Int, { description: 'How many sources.' }) sources!: number
}

const mostNodes = 1000

@Resolver()
export class CatalogueQueries {
  @Query(() => Node, { nullable: true, description: 'Anything by its id; a named thing also by a name. Null where there is none.' })
  async node(@Arg('id', () => ID, { description: 'A global id.' }) id: string, @Ctx() context: Context): Promise<GraphNode | null> {
    return anything(context, id)
  }

  @Query(() => [Node], { nullable: 'items', description: 'As `node`, each in its place; null where there is none. At most 1,000.' })
  nodes(@Arg('ids', () => [ID], { description: 'Global ids.' }) ids: string[], @Ctx() context: Context): Promise<(GraphNode | null)[]> {
    if (ids.length > mostNodes) throw outOfRange('ids', ids.length, 0, mostNodes)
    return Promise.all(ids.map(id => anything(context, id)))
  }

  @Query(() => TechnologyConnection, { description: 'Technologies, by slug.' })
  technologies(
    @Arg('where', () => TechnologyFilter, { nullable: true, description: 'Only those of which all this holds.' })
    where: TechnologyFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<GraphNode>> {
    const name = resolver(context, where?.asOf)
    const { kinds, offline, gpu, free, openSource, lowCode, chargesWhileRunning } = where ?? {}
    return listed(context, 'technologies', page, {
      kinds,
      phase: name(where?.phase, 'phase', 'where.phase'),
      language: name(where?.language, 'technology', 'where.language'),
      supports: name(where?.supports, 'technology', 'where.supports'),
      source: source(context, where?.source, 'where.source'),
      ...states(where, context),
      ...{ offline, gpu, free, openSource, lowCode, chargesWhileRunning },
    })
  }

  @Query(() => ModelFormatConnection, { description: 'Model formats, by slug.' })
  modelFormats(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<GraphNode>> {
    return listed(context, 'model-formats', page, {})
  }

  @Query(() => DeploymentTargetConnection, { description: 'Deployment targets, by slug.' })
  deploymentTargets(
    @Arg('where', () => DeploymentTargetFilter, { nullable: true, description: 'Only those of which all this holds.' })
    where: DeploymentTargetFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<GraphNode>> {
    const name = resolver(context, where?.asOf)
    const { offline, gpu, free, selfManaged, chargesWhileRunning } = where ?? {}
    return listed(context, 'deployment-targets', page, {
      environment: name(where?.environment, 'environment', 'where.environment'),
      hostedBy: name(where?.hostedBy, 'technology', 'where.hostedBy'),
      accepts: name(where?.accepts, 'format', 'where.accepts'),
      source: source(context, where?.source, 'where.source'),
      ...states(where, context),
      ...{ offline, gpu, free, selfManaged, chargesWhileRunning },
    })
  }

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
        kinds,
        about: about && (isStep ? about : revision.names.resolve(about, anyThing, today, 'about')),
        source: source(context, said, 'source'),
        trait,
      },
    )
  }

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
      text && revision.names.resolve(text, types, asOf ?? today, place)
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

  @Query(() => SearchConnection, { description: 'By name, alias and text, in English and Korean, forgiving of a slip; the best first.' })
  async search(
    @Arg('query', () => String, { description: 'What to look for.' }) words: string,
    @Arg('as', () => SearchRole, { nullable: true, defaultValue: 'ANY', description: 'Only what can be asked of a route in this role.' })
    role: Role | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: 'How many, 0 to 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Behind the one with this cursor.' }) after: string | null,
    @Ctx() context: Context,
  ): Promise<SearchConnection> {
    const list = `search ${role ?? 'ANY'} ${words}`
    const page = pageOf(list, { first }, 10)
    const hits = context.revision.search.find(words, role ?? 'ANY')
    const start = after ? behind(hits, after, list) : 0
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

  @Query(() => GraphInfo, { description: 'Which knowledge is being served.' })
  async graph(@Ctx() { store, revision, version }: Context): Promise<GraphInfo> {
    const [counts] = await store.read<Omit<GraphInfo, 'revision' | 'version' | 'store'>>(query('graph-info'), { revision: revision.id })
    return { ...counts!, revision: revision.id, version, store: store.name }
  }
}

/** One page of a list that the store keeps, with the nodes on it. */
async function listed(context: Context, list: string, args: PageArgs, filter: Record<string, unknown>): Promise<Connection<GraphNode>> {
  const page = pageOf(list, args)
  const given = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value ?? null]))
  const [found] = await context.store.read<{ totalCount: number; skipped: number; page: { id: string; at: string }[] }>(query(list), {
    revision: context.revision.id,
    ...given,
    ...page,
  })
  if (!found) throw new PortolanError('INTERNAL_SERVER_ERROR', `${list} gave no row`)
  return connection(
    list,
    found,
    await loadAll(
      context,
      found.page.map(({ id }) => id),
    ),
  )
}

async function loadAll({ loaders }: Context, ids: string[]): Promise<GraphNode[]> {
  return (await Promise.all(ids.map(id => loaders.nodes.load(id)))).filter(node => node !== null)
}

async function anything({ revision, loaders, today }: Context, id: string): Promise<GraphNode | null> {
  const node = isShown(id) ? await loaders.nodes.load(id) : null
  if (node) return node
  const found = revision.names.find(id, anyThing, today)
  return found === null ? null : loaders.nodes.load(found)
}

const resolver =
  ({ revision, today }: Context, asOf: string | null | undefined) =>
  (name: string | null | undefined, type: 'technology' | 'phase' | 'environment' | 'format', place: string) =>
    name ? revision.names.resolve(name, [type], asOf ?? today, place) : null

const source = ({ revision }: Context, name: string | null | undefined, place: string) =>
  name ? revision.names.resolveSource(name, place) : null

/** `state` is judged on `asOf`, today by default; `asOf` alone keeps what is ACTIVE or DEPRECATED on it. */
function states(where: { state?: string | null; asOf?: string | null } | null, { today }: Context) {
  if (where?.state) return { states: [where.state], asOf: where.asOf ?? today }
  return { states: where?.asOf ? ['ACTIVE', 'DEPRECATED'] : null, asOf: where?.asOf ?? today }
}

function behind(hits: { id: string }[], cursor: string, list: string): number {
  const [of, id] = decoded(cursor)
  if (of !== list) throw badInput(`after: "${cursor}" is no cursor of this search. Use one that an answer to the same words gave.`)
  const index = hits.findIndex(hit => hit.id === id)
  if (index < 0) throw badInput('after: what this cursor stands on is no longer found. Ask for the first page again.')
  return index + 1
}
