/** Ways from training to deployment as types of the API. */
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Plan } from '../routes/plan.js'
import type { Question } from '../routes/question.js'
import type { Way } from '../routes/walk.js'
import type { Warning } from '../routes/warnings.js'
import { PageInfo } from './connection.js'
import { LifecycleState, PathWarningCode } from './enums.js'
import type { GraphNode } from './loaders.js'
import type { Asked } from './route-question.js'
import { Step, StepOutput } from './step.type.js'
import { ModelFormat } from './technology.type.js'

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

@ObjectType({ description: 'What is uncertain, or about to change, of one step of a way.' })
export class PathWarning {
  @Field(() => PathWarningCode, { description: 'What it is about.' }) code!: string
  warning!: Warning
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
  /** What the question says of each step. */
  plan!: Plan
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
  @Field(() => String, {
    nullable: true,
    description: 'What ended the search early, and at which bound: `states: 200000`, `time: 2000 ms`. Null where nothing did.',
  })
  stoppedBy!: string | null
  @Field(() => String, { description: 'The revision that answered.' }) revision!: string
}

@ObjectType({
  description: `In the order of \`PathRank\`. No path visits a format twice, but that a step which sets a property may give back the format that it took, each such
step once. A cursor belongs to its question, with another it is an error; it holds the rank and key of its path, so that it is good at every revision.`,
})
export class DeploymentPathConnection {
  @Field(() => [DeploymentPathEdge], { description: 'With the cursor of each.' }) edges!: DeploymentPathEdge[]
  @Field(() => [DeploymentPath], { description: 'Without cursors.' }) nodes!: DeploymentPath[]
  @Field(() => PageInfo, { description: 'Where this page lies.' }) pageInfo!: PageInfo
  @Field(() => Completeness, { description: 'Whether anything was cut.' }) completeness!: Completeness
  asked!: Asked
  question!: Question
}
