/** Steps and refusals as types of the API: what is documented to work, and what is documented not to. */
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { connectionOf } from './connection.js'
import { Entity, Node, resolveType } from './entity.type.js'
import { Evidence, StepKind, VersionSupport } from './enums.js'
import type { GraphNode } from './loaders.js'
import { DeploymentTarget, ModelFormat } from './technology.type.js'

export const StepOutput = createUnionType({
  name: 'StepOutput',
  description: 'What a step gives: a format, or behind a DEPLOY step a target.',
  types: () => [ModelFormat, DeploymentTarget] as const,
  resolveType: resolveType as never,
})

@ObjectType({
  implements: Node,
  description:
    'One documented capability: with all of `technologies`, any one of `inputs` becomes `output`. TRAIN has no input; DEPLOY outputs a target.',
  simpleResolvers: true,
})
export class Step {
  @Field(() => ID, { description: 'Written by hand in the knowledge, and never used again for another.' }) id!: string
  @Field(() => StepKind, { description: 'What it does with a model.' }) kind!: string
  @Field(() => Boolean, { description: 'It only writes a live model down, or reads it back: not a conversion.' }) saves!: boolean
  @Field(() => Boolean, {
    description:
      'By the makers of what an input is native to, of the output or of the target, or named as the way in their documents. A converter’s own word does not make it official.',
  })
  official!: boolean
  @Field(() => Boolean, { description: 'Something of the model may be lost: a condition says what.' }) lossy!: boolean
  @Field(() => Evidence, { description: 'How it is known.' }) evidence!: string
}

@ObjectType({
  description: `since ≤ version < until; null is open. \`of\` is a technology, or a format with versions of its own (ONNX: the ai.onnx opset). Parts are compared as
numbers, missing parts are 0, a pre-release comes before its release; a thing whose versions do not sort so lists their order in its file.`,
  simpleResolvers: true,
})
export class VersionRange {
  @Field(() => Entity, { description: 'The technology or format whose versions these are.' }) of!: GraphNode
  @Field(() => String, { nullable: true, description: 'The first version that works. Null: no lower bound is stated.' }) since!:
    | string
    | null
  @Field(() => String, { nullable: true, description: 'The first version that no longer works. Null: no upper bound is stated.' }) until!:
    | string
    | null
  @Field(() => String, { nullable: true, description: 'The last version that the source names, where it names one.' }) through!:
    | string
    | null
  @Field(() => VersionSupport, { description: 'What a version below means: the tool refuses it, or nobody has tested it.' }) below!: string
  @Field(() => VersionSupport, { description: 'What a version above means.' }) above!: string
  @Field(() => Int, {
    nullable: true,
    description: 'How many parts of a version the tool compares: 2 for major.minor, so that 1.5.9 is as good as 1.5.1. Null: all.',
  })
  parts!: number | null
}

@ObjectType({ description: 'Ranges that hold together: one row of a compatibility table.', simpleResolvers: true })
export class VersionSet {
  @Field(() => [VersionRange], { description: 'All of them hold at once.' }) ranges!: VersionRange[]
}

@ObjectType({
  description:
    'A demand on the model: its `property` has one of `values`, where there are any, and none of `excluded` (precision: int8; algorithm: not GLRM).',
  simpleResolvers: true,
})
export class ModelRequirement {
  @Field(() => String, { description: 'The property.' }) property!: string
  @Field(() => [String], { description: 'One of these. Empty: any but the excluded.' }) values!: string[]
  @Field(() => [String], { description: 'None of these.' }) excluded!: string[]
}

@ObjectType({ description: 'A property of the model and its value.', simpleResolvers: true })
export class ModelProperty {
  @Field(() => String, { description: 'The property.' }) property!: string
  @Field(() => String, { description: 'Its value.' }) value!: string
}

@ObjectType({ implements: Node, description: 'A documented no.' })
export class Refusal {
  @Field(() => ID, { description: 'Written by hand in the knowledge, and never used again for another.' }) id!: string
}

export const StepConnection = connectionOf<GraphNode>('Step', () => Step, 'steps')
