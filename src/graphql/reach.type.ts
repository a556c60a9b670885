/** What can be reached, pair by pair, as types of the API. */
import { Field, Int, ObjectType } from 'type-graphql'
import { PageInfo } from './connection.js'
import { Entity } from './entity.type.js'
import type { GraphNode } from './loaders.js'
import { Completeness, DeploymentPath } from './route.type.js'
import { DeploymentTarget, Technology } from './technology.type.js'

@ObjectType({ description: 'A target, and the best way to it.', simpleResolvers: true })
export class ReachableTarget {
  @Field(() => DeploymentTarget, { description: 'Where a model can be deployed.' }) target!: GraphNode
  @Field(() => DeploymentPath, { description: 'The first way of `deploymentPaths` for this pair.' }) best!: DeploymentPath
}
@ObjectType({ description: 'A technology, and the best way from it. Languages are not among them.', simpleResolvers: true })
export class ReachableOrigin {
  @Field(() => Technology, { description: 'A technology that a TRAIN step is BY.' }) origin!: GraphNode
  @Field(() => DeploymentPath, { description: 'The first way of `deploymentPaths` for this pair.' }) best!: DeploymentPath
}

/** As other lists in pages, with what the search has to say. */
function reachable<T extends object>(name: string, node: () => object, what: string) {
  @ObjectType(`${name}Edge`, { description: `One of the ${what}, with its cursor.`, simpleResolvers: true })
  class EdgeType {
    @Field(() => String, { description: 'Marks this place for `after`.' }) cursor!: string
    @Field(node as never, { description: `One of the ${what}.` }) node!: T
  }
  @ObjectType(`${name}Connection`, { description: `A page of ${what}, in the order of their best paths.`, simpleResolvers: true })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'With the cursor of each.' }) edges!: EdgeType[]
    @Field(() => [node()] as never, { description: 'Without cursors.' }) nodes!: T[]
    @Field(() => PageInfo, { description: 'Where this page lies.' }) pageInfo!: PageInfo
    @Field(() => Int, { description: 'How many there are on all pages.' }) totalCount!: number
    @Field(() => Completeness, { description: 'Whether anything was cut.' }) completeness!: Completeness
  }
  return ConnectionType
}
export const ReachableTargetConnection = reachable<ReachableTarget>('ReachableTarget', () => ReachableTarget, 'reachable targets')
export const ReachableOriginConnection = reachable<ReachableOrigin>('ReachableOrigin', () => ReachableOrigin, 'origins that reach it')

@ObjectType({
  description:
    'Rows and columns as asked, repeats kept; `cells[r][c]` is the first path of that pair, null where there is none. An unknown name fails the whole, with its place.',
  simpleResolvers: true,
})
export class CompatibilityMatrix {
  @Field(() => [Entity], { description: 'What `trainedIn` named.' }) rows!: GraphNode[]
  @Field(() => [Entity], { description: 'What `deployableTo` named.' }) columns!: GraphNode[]
  @Field(() => [[DeploymentPath]], {
    nullable: 'items',
    description: 'By row and column. Null: there is no way, or, where `completeness` says so, the pair was not reached.',
  })
  cells!: (DeploymentPath | null)[][]
  @Field(() => Completeness, { description: 'Whether anything was cut.' }) completeness!: Completeness
}
