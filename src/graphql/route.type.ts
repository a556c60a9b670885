/** Ways from training to deployment as types of the API. */
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Question } from '../routes/question.js'
import type { Way } from '../routes/walk.js'
import { PageInfo } from './connection.js'
import { LifecycleState } from './enums.js'
import type { GraphNode } from './loaders.js'
import { Step, StepOutput } from './step.type.js'
import { ModelFormat } from './technology.type.js'

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

@ObjectType({ description: 'A step of a way, with the one input that is used there.', simpleResolvers: true })
export class PathStep {
  @Field(() => Int, { description: '1 comes first.' }) position!: number
  @Field(() => Step, { description: 'The documented capability.' }) step!: GraphNode
  @Field(() => ModelFormat, { nullable: true, description: 'The format that it takes here. Null for TRAIN.' }) input!: GraphNode | null
  @Field(() => StepOutput, { description: 'What it gives.' }) output!: GraphNode
  @Field(() => LifecycleState, { description: 'On the day that the question judges it on.' }) state!: string
}

@ObjectType({
  description: `Compared in this order, less is better: RETIRED or PLANNED steps; DEPRECATED ones; unproven ones (any that carry a warning UNTESTED_VERSION,
MODEL_REQUIREMENT, UNDATED_STEP, NOT_STATED or COMPOSED_STEP); CONVERT steps that are not saving; unofficial ones; lossy ones; all steps; distinct
technologies. Then the keys, by bytes.`,
  simpleResolvers: true,
})
export class PathRank {
  @Field(() => Int, { description: 'Steps that are RETIRED or PLANNED.' }) inactive!: number
  @Field(() => Int, { description: 'Steps that are DEPRECATED.' }) deprecated!: number
  @Field(() => Int, { description: 'Steps of which something is not certain.' }) unproven!: number
  @Field(() => Int, { description: 'CONVERT steps that are not saving.' }) conversions!: number
  @Field(() => Int, { description: 'Steps that are not official.' }) unofficial!: number
  @Field(() => Int, { description: 'Steps that may lose something of the model.' }) lossy!: number
  @Field(() => Int, { description: 'All steps.' }) steps!: number
  @Field(() => Int, { description: 'Distinct technologies.' }) technologies!: number
}

@ObjectType({ description: 'A way. It has no global id, since what it says depends on the question.' })
export class DeploymentPath {
  @Field(() => ID, {
    description:
      'Made of the ids of its steps, before them the origin’s where that is a format: the same way has the same key on every server, on every day.',
  })
  key!: string
  @Field(() => PathRank, { description: 'What the order was made from.' }) rank!: PathRank
  way!: Way
  question!: Question
}

@ObjectType({ description: 'A way, with its cursor.', simpleResolvers: true })
export class DeploymentPathEdge {
  @Field(() => String, { description: 'Marks this place for `after`.' }) cursor!: string
  @Field(() => DeploymentPath, { description: 'The way.' }) node!: DeploymentPath
}

@ObjectType({ description: 'Whether an answer is complete, and if not, what cut it.', simpleResolvers: true })
export class Completeness {
  @Field(() => Boolean, {
    description: 'Nothing was cut: these are the best there are, and hasNextPage false means that there are no more.',
  })
  exhaustive!: boolean
  @Field(() => String, { nullable: true, description: 'What ended the search early, and at which bound. Null where nothing did.' })
  stoppedBy!: string | null
  @Field(() => String, { description: 'The revision that answered.' }) revision!: string
}

@ObjectType({
  description: `In the order of \`PathRank\`. No path visits a format twice, but that a step which sets a property may give back the format that it took, each such
step once. A cursor belongs to its question, with another it is an error; it holds the rank and key of its path, so that it is good at every revision.`,
  simpleResolvers: true,
})
export class DeploymentPathConnection {
  @Field(() => [DeploymentPathEdge], { description: 'With the cursor of each.' }) edges!: DeploymentPathEdge[]
  @Field(() => [DeploymentPath], { description: 'Without cursors.' }) nodes!: DeploymentPath[]
  @Field(() => PageInfo, { description: 'Where this page lies.' }) pageInfo!: PageInfo
  @Field(() => Completeness, { description: 'Whether anything was cut.' }) completeness!: Completeness
}
