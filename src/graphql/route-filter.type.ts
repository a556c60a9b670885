/** The filter of ways as inputs of the API. */
import { Field, Float, ID, InputType, Int } from 'type-graphql'
import { StepKind } from './enums.js'

@InputType({
  description: 'A version that something has. `kinds`: the steps that it is said of (the XGBoost that serves, not the one that re-saves).',
})
export class VersionInput {
  @Field(() => ID, { description: 'A technology, or a format with versions of its own (ONNX: the ai.onnx opset).' }) of!: string
  @Field(() => String, { description: 'As its makers write it: 1.5.2, 2.0rc1.' }) version!: string
  @Field(() => [StepKind], {
    nullable: true,
    description: 'All by default. Steps that share an environment with one of these have the version too.',
  })
  kinds?: string[] | null
}

@InputType({ description: 'What the model is like, in one property. `modelProperties` lists what can be said.' })
export class ModelPropertyInput {
  @Field(() => String, { description: 'The property: precision, categorical-features, trained-with …' }) property!: string
  @Field(() => String, { description: 'Its value, as steps write it, or its label in any locale.' }) value!: string
}

const unstated = 'What is not stated passes only with `allowUnstated`.'

@InputType({
  description:
    'All given conditions hold at once; an empty list asks nothing. To use a thing: it is among a step’s technologies, its input that is used, its output, or its target’s hosts.',
})
export class PathFilter {
  @Field(() => Int, { nullable: true, defaultValue: 3, description: '0 to 6. Saving and packaging are no conversions.' }) maxConversions?:
    | number
    | null
  @Field(() => [ID], {
    nullable: true,
    description:
      'Uses every one of these, at most 8. A part stands for the whole that includes it as it does for `trainedIn`. An environment: ends in it.',
  })
  via?: string[] | null
  @Field(() => [ID], {
    nullable: true,
    description:
      'Uses none of these, nor parts that only these include. An environment: ends in a target that is in another one; a way that ends in a format is in none, and passes.',
  })
  avoid?: string[] | null
  @Field(() => [ID], { nullable: true, description: 'Ends in one of these environments.' }) environments?: string[] | null
  @Field(() => [ID], { nullable: true, description: 'Only steps that cite one of these sources, COMPOSED ones too.' }) sources?:
    | string[]
    | null
  @Field(() => [ID], {
    nullable: true,
    description: 'Trained from one of these languages. Of a format at hand nobody knows: it has no way then.',
  })
  languages?: string[] | null
  @Field(() => Boolean, {
    nullable: true,
    description: `The target, or what serves there, is stated to predict with no network (true) or not to (false). ${unstated}`,
  })
  offline?: boolean | null
  @Field(() => Boolean, {
    nullable: true,
    description: `True: the target, or what serves there, is stated to use a GPU. False: stated to work without. ${unstated}`,
  })
  gpu?: boolean | null
  @Field(() => Boolean, {
    nullable: true,
    description: `True: every technology on the way is stated to be open source. False asks nothing. ${unstated}`,
  })
  openSource?: boolean | null
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'What is not stated passes `offline`, `gpu` and `openSource`, with the warning NOT_STATED.',
  })
  allowUnstated?: boolean | null
  @Field(() => Float, {
    nullable: true,
    description: 'The training technology is not stated to hold less than this, in bytes; 10 GB is 10e9.',
  })
  trainingDataBytes?: number | null
  @Field(() => Boolean, { nullable: true, description: 'True: official steps only. False asks nothing.' }) official?: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'True: only steps that lose nothing. False asks nothing.' }) lossless?:
    | boolean
    | null
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'As somebody who has no account yet: steps closed to new users are not used.',
  })
  newUser?: boolean | null
  @Field(() => [VersionInput], {
    nullable: true,
    description: 'What is used has these versions. An untested version passes with a warning.',
  })
  versions?: VersionInput[] | null
  @Field(() => [ModelPropertyInput], {
    nullable: true,
    description: 'What the model is like. A property or value that the knowledge does not know is an error that lists the known ones.',
  })
  model?: ModelPropertyInput[] | null
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Also steps that are DEPRECATED.' }) includeDeprecated?:
    | boolean
    | null
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Also steps that are RETIRED; they come last, with a warning. `includePlanned` likewise.',
  })
  includeRetired?: boolean | null
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Also steps that are PLANNED.' }) includePlanned?:
    | boolean
    | null
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Of ways with the same formats and end only the best; the others are counted in its `alternatives`.',
  })
  distinct?: boolean | null
}
