/** Technologies, phases and environments as types of the API. */
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { connectionOf } from './connection.js'
import { Entity, Node } from './entity.type.js'
import { LifecycleState, ModelFormatKind, TechnologyKind } from './enums.js'
import type { GraphNode } from './loaders.js'
import { DateScalar } from './scalars.js'

@ObjectType({
  implements: [Entity, Node],
  description: 'Something that people use to prepare data, train, convert, package or serve: a language, an IDE, a framework, a service.',
  simpleResolvers: true,
})
export class Technology extends Entity {
  @Field(() => TechnologyKind, { description: 'What it is.' }) kind!: string
}

@ObjectType({ implements: [Entity, Node], description: 'A phase of building a machine-learning solution.', simpleResolvers: true })
export class Phase extends Entity {
  @Field(() => Int, { description: '1 comes first.' }) position!: number
}

@ObjectType({
  implements: [Entity, Node],
  description: 'A kind of place where predictions are made: cloud, edge, on-premises, browser, mobile, microcontroller, desktop, database.',
})
export class Environment extends Entity {}

@ObjectType({
  implements: [Entity, Node],
  description: 'The form in which a trained model passes from one step to the next: a framework’s own, an exchange format, a package.',
  simpleResolvers: true,
})
export class ModelFormat extends Entity {
  @Field(() => ModelFormatKind, { description: 'What it is for.' }) kind!: string
  @Field(() => [String], { description: 'How its files end, with the dot. Empty: none is stated.' }) extensions!: string[]
  @Field(() => Boolean, { description: 'A live object in a process, not a file: only a saving step makes a file of it.' }) live!: boolean
}

@ObjectType({ implements: [Entity, Node], description: 'A place that takes a model and answers predictions.', simpleResolvers: true })
export class DeploymentTarget extends Entity {
  @Field(() => [String], { description: 'How applications call it: REST, T-SQL, in process. Empty: not stated.' }) interfaces!: string[]
}

export const TechnologyConnection = connectionOf<GraphNode>('Technology', () => Technology, 'technologies')
export const ModelFormatConnection = connectionOf<GraphNode>('ModelFormat', () => ModelFormat, 'model formats')
export const DeploymentTargetConnection = connectionOf<GraphNode>('DeploymentTarget', () => DeploymentTarget, 'deployment targets')

const traitText = (what: string) => ({
  nullable: true,
  description: `Stated to ${what} (true), or not to (false). What is not stated is neither.`,
})

@InputType({
  description: 'All given conditions hold at once. `state` is judged on `asOf`; `asOf` alone keeps what is ACTIVE or DEPRECATED on it.',
})
export class TechnologyFilter {
  @Field(() => [TechnologyKind], { nullable: true, description: 'One of these kinds.' }) kinds?: string[] | null
  @Field(() => ID, { nullable: true, description: 'Used in this phase.' }) phase?: string | null
  @Field(() => ID, { nullable: true, description: 'Can be used from this language.' }) language?: string | null
  @Field(() => ID, { nullable: true, description: 'Works with this technology.' }) supports?: string | null
  @Field(() => ID, { nullable: true, description: 'Cited to this source.' }) source?: string | null
  @Field(() => LifecycleState, { nullable: true, description: 'In this state on `asOf`.' }) state?: string | null
  @Field(() => DateScalar, { nullable: true, description: 'The day to judge on; with `state`, today (UTC) by default.' }) asOf?:
    | string
    | null
  @Field(() => Boolean, traitText('work with no network')) offline?: boolean | null
  @Field(() => Boolean, traitText('use a GPU')) gpu?: boolean | null
  @Field(() => Boolean, traitText('cost nothing')) free?: boolean | null
  @Field(() => Boolean, traitText('be open source')) openSource?: boolean | null
  @Field(() => Boolean, traitText('need little code')) lowCode?: boolean | null
  @Field(() => Boolean, traitText('cost as long as it runs')) chargesWhileRunning?: boolean | null
}

@InputType({
  description: 'All given conditions hold at once. `state` is judged on `asOf`; `asOf` alone keeps what is ACTIVE or DEPRECATED on it.',
})
export class DeploymentTargetFilter {
  @Field(() => ID, { nullable: true, description: 'In this environment.' }) environment?: string | null
  @Field(() => ID, { nullable: true, description: 'Runs on this technology.' }) hostedBy?: string | null
  @Field(() => ID, { nullable: true, description: 'A step deploys this format to it.' }) accepts?: string | null
  @Field(() => ID, { nullable: true, description: 'Cited to this source.' }) source?: string | null
  @Field(() => LifecycleState, { nullable: true, description: 'In this state on `asOf`.' }) state?: string | null
  @Field(() => DateScalar, { nullable: true, description: 'The day to judge on; with `state`, today (UTC) by default.' }) asOf?:
    | string
    | null
  @Field(() => Boolean, traitText('work with no network')) offline?: boolean | null
  @Field(() => Boolean, traitText('use a GPU')) gpu?: boolean | null
  @Field(() => Boolean, traitText('cost nothing')) free?: boolean | null
  @Field(() => Boolean, traitText('be run by yourself')) selfManaged?: boolean | null
  @Field(() => Boolean, traitText('cost as long as it runs')) chargesWhileRunning?: boolean | null
}
