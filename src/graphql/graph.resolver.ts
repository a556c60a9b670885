/** Anything by its id, and which knowledge is being served. */
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { outOfRange } from '../errors.js'
import { anyThing } from '../names.js'
import { query } from '../store/query.js'
import type { Context } from './context.js'
import { isShown, Node } from './entity.type.js'
import type { GraphNode } from './loaders.js'
import { DateScalar } from './scalars.js'

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
  @Field(() => [String], { description: 'What speaks besides Portolan: the names of the overlays that its sources come from.' })
  overlays!: string[]
}

const mostNodes = 1000

@Resolver()
export class GraphQueries {
  @Query(() => Node, { nullable: true, description: 'Anything by its id; a named thing also by a name. Null where there is none.' })
  async node(@Arg('id', () => ID, { description: 'A global id.' }) id: string, @Ctx() context: Context): Promise<GraphNode | null> {
    return anything(context, id)
  }

  @Query(() => [Node], { nullable: 'items', description: 'As `node`, each in its place; null where there is none. At most 1,000.' })
  nodes(@Arg('ids', () => [ID], { description: 'Global ids.' }) ids: string[], @Ctx() context: Context): Promise<(GraphNode | null)[]> {
    if (ids.length > mostNodes) throw outOfRange('ids', ids.length, 0, mostNodes)
    return Promise.all(ids.map(id => anything(context, id)))
  }

  @Query(() => GraphInfo, { description: 'Which knowledge is being served.' })
  async graph(@Ctx() { store, revision, version }: Context): Promise<GraphInfo> {
    const [counts] = await store.read<Omit<GraphInfo, 'revision' | 'version' | 'store'>>(query('graph-info'), { revision: revision.id })
    return { ...counts!, revision: revision.id, version, store: store.name }
  }
}

async function anything({ revision, loaders, today }: Context, id: string): Promise<GraphNode | null> {
  const node = isShown(id) ? await loaders.nodes.load(id) : null
  if (node) return node
  const found = revision.names.find(id, anyThing, today)
  return found === null ? null : loaders.nodes.load(found)
}
