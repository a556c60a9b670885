/** What all things share: nodes with ids, names, dates, statements and citations. */
import { Field, Float, ID, InterfaceType, ObjectType } from 'type-graphql'
import type { Dates } from '../lifecycle.js'
import { connectionOf } from './connection.js'
import { ChangeKind, DatePrecision, RelationKind, StatementKind } from './enums.js'
import type { GraphNode } from './loaders.js'
import { DateScalar, UrlScalar } from './scalars.js'

const typeNames: Record<string, string> = {
  technology: 'Technology',
  format: 'ModelFormat',
  target: 'DeploymentTarget',
  environment: 'Environment',
  phase: 'Phase',
  step: 'Step',
  refusal: 'Refusal',
  statement: 'Statement',
  source: 'Source',
}

/** The object type of a node, told by its id. */
export const resolveType = ({ id }: { id: string }): string => typeNames[id.slice(0, id.indexOf(':'))]!
/** Whether an id is of the kind that the API shows. */
export const isShown = (id: string): boolean => id.slice(0, id.indexOf(':')) in typeNames

@InterfaceType({ description: 'Anything with a global id (`technology:tensorflow`, `step:…`), fetched again by `node(id:)`.', resolveType })
export abstract class Node {
  @Field(() => ID, { description: 'The global id: the type and the slug, or the id that the knowledge gives.' }) id!: string
}

@InterfaceType({
  implements: Node,
  resolveType,
  description: `A named thing of the graph. Every argument of type ID that names one takes its id, its slug, its name in any locale, or an alias; an exact
spelling wins over another case. Where an argument takes several types the first that has the name wins: \`trainedIn\` technology, format;
\`deployableTo\` target, environment, technology, format; \`via\` and \`avoid\` all that have it; elsewhere technology, format, target, environment.
Within a type a name may be shared by generations that succeed each other, and by nothing else: of these the one introduced last on or before \`asOf\`
(today by default) has it, before them all the first; each also has a name of its own. A source is named by its id or slug.`,
})
export abstract class Entity extends Node {
  @Field(() => String, { description: 'The last part of the id, unique within the type.' }) slug!: string
  @Field(() => [String], { description: 'Other names that it goes by, in any locale.' }) aliases!: string[]
  @Field(() => UrlScalar, { nullable: true, description: 'Its own page. Null: none is recorded.' }) homepage!: string | null
}

@ObjectType({ description: 'Who says so, and where.', simpleResolvers: true })
export class Citation {
  @Field(() => Source, { description: 'The document.' }) source!: GraphNode
  @Field(() => String, { nullable: true, description: 'Where in it: a heading, a sentence, a line. Null: the whole of it.' }) locator!:
    | string
    | null
}

@ObjectType({ implements: Node, description: 'A document that facts rest on.', simpleResolvers: true })
export class Source {
  @Field(() => ID, { description: 'The global id.' }) id!: string
  @Field(() => String, { description: 'The last part of the id.' }) slug!: string
  @Field(() => String, { description: 'Its title, in its own language.' }) title!: string
  @Field(() => UrlScalar, { nullable: true, description: 'Where it can be read. Null: not on the web.' }) url!: string | null
  @Field(() => String, { nullable: true, description: 'Who published it. Null: not recorded.' }) publisher!: string | null
  @Field(() => DateScalar, { nullable: true, description: 'The date that it bears. Null: it bears none.' }) publishedOn!: string | null
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was read. Null: not recorded.' }) retrievedOn!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'The overlay that speaks here: knowledge of a company’s own, laid over Portolan’s. Null: Portolan’s own.',
  })
  overlay!: string | null
}

@ObjectType({ description: 'One thing is something to another.', simpleResolvers: true })
export class Relation {
  @Field(() => RelationKind, { description: 'What it is.' }) kind!: string
  @Field(() => Entity, { description: 'Of which it is said.' }) from!: GraphNode
  @Field(() => Entity, { description: 'The other end.' }) to!: GraphNode
  @Field(() => Boolean, {
    nullable: true,
    description: "Of the list that it comes from. False: the source says 'such as'; true: these only; null: not said.",
  })
  exhaustive!: boolean | null
  @Field(() => [Citation], { description: 'Who says so.' }) citations!: Citation[]
}

@ObjectType({ description: 'A dated event, with who says so.' })
export class LifecycleEvent {
  @Field(() => ChangeKind, { description: 'What happened.' }) kind!: string
  @Field(() => DateScalar, { description: 'The day; of a month or a year the first, or the last where something ends.' }) date!: string
  @Field(() => DatePrecision, { description: 'How exactly the source gives it.' }) precision!: string
  @Field(() => Boolean, { description: 'False: another source says otherwise, and that one is followed.' }) followed!: boolean
  id!: string
}

@ObjectType({ description: 'When a thing came and went. Each date is null where nobody states it.' })
export class Lifecycle {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First public availability, previews included. Null: not known, or not released yet.',
  })
  introduced!: string | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Unmaintained, archived, out of support or advised against by its makers, yet still to be had. Null: not stated.',
  })
  deprecated!: string | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'No new users, accounts or resources from this day on; existing ones go on. Null: not stated.',
  })
  closedToNew!: string | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Can no longer be used from this day on: switched off, withdrawn, removed. Null: not stated.',
  })
  retired!: string | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The earliest date at which a cited document shows it in use. Null: no document with a date does.',
  })
  attested!: string | null
  dates!: Dates
  /** Whose events tell the dates: the thing itself, and for a step what it needs. */
  tellers!: string[]
}

@ObjectType({ implements: Node, description: 'Something that a source states about a thing or a step, in our own words.' })
export class Statement {
  @Field(() => ID, { description: 'The global id.' }) id!: string
  @Field(() => StatementKind, { description: 'What it is for its reader.' }) kind!: string
  @Field(() => String, {
    nullable: true,
    description:
      '`trait` names the value of `Traits` that it gives, if it gives one: every value there is somebody’s statement. Null: it gives none.',
  })
  trait!: string | null
}

@ObjectType({
  description: 'What documents state of a thing as plain values. Each is null where nothing is stated.',
  simpleResolvers: true,
})
export class Traits {
  @Field(() => Boolean, { nullable: true, description: 'Works with no network. Null: not stated.' }) offline!: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'Can use one. Null: not stated.' }) gpu!: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'Does not work without one. Null: not stated.' }) gpuRequired!: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'Scales out over several machines. Null: not stated.' }) distributed!: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'Costs nothing. Null: not stated.' }) free!: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'Needs a subscription. Null: not stated.' }) subscriptionRequired!: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'Costs as long as it runs, used or not. Null: not stated.' }) chargesWhileRunning!:
    | boolean
    | null
  @Field(() => Boolean, { nullable: true, description: 'Its source code is open. Null: not stated.' }) openSource!: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'Can be used with little or no code. Null: not stated.' }) lowCode!: boolean | null
  @Field(() => Boolean, { nullable: true, description: 'You run it yourself. Null: not stated.' }) selfManaged!: boolean | null
  @Field(() => Float, { nullable: true, description: 'Bytes; 10 GB is 10e9. Null: not stated.' }) maxTrainingDataBytes!: number | null
}

export const StatementConnection = connectionOf<GraphNode>('Statement', () => Statement, 'statements')
export const SourceConnection = connectionOf<GraphNode>('Source', () => Source, 'sources')
