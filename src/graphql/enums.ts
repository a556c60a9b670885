/** The enums of the API, registered once; their values are their names. */
import { registerEnumType } from 'type-graphql'

/** An enum as TypeGraphQL wants it, and the description of each value. */
function register<const Values extends Record<string, string>>(name: string, description: string, values: Values) {
  const type = Object.fromEntries(Object.keys(values).map(value => [value, value])) as { [Value in keyof Values & string]: Value }
  registerEnumType(type, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries(values).map(([value, text]) => [value, { description: text }])) as never,
  })
  return type
}

export const Locale = register(
  'Locale',
  "A language that names and texts are written in. Without it, the request's Accept-Language decides, then EN.",
  {
    EN: 'English.',
    KO: 'Korean.',
  },
)

export const TechnologyKind = register('TechnologyKind', 'What a technology is.', {
  LANGUAGE: 'A programming language.',
  TOOL: 'A tool that a person works in: an editor, a notebook, a client.',
  FRAMEWORK: 'A library or framework that trains or describes models.',
  SERVICE: 'A hosted service.',
  PLATFORM: 'A platform or distribution that other things run on or come with.',
  CONVERTER: 'What turns one model format into another.',
  RUNTIME: 'What runs a model or a package of one.',
  DATABASE: 'A database system.',
  IMAGE: 'An image of a machine with tools in it.',
})

export const ModelFormatKind = register('ModelFormatKind', 'What a model format is for.', {
  NATIVE: "A framework's or service's own.",
  EXCHANGE: 'Made to pass between frameworks and runtimes.',
  COMPILED: 'Made for one runtime or device.',
  PACKAGE: 'Holds a model and what serves it.',
})

export const RelationKind = register('RelationKind', 'What one thing is to another.', {
  USED_IN: 'A technology is used in a phase.',
  SUPPORTS: 'A technology works with another one that it does not contain.',
  SUPPORTS_LANGUAGE: 'A technology can be used from a language.',
  INCLUDES: 'A technology is delivered with another one inside.',
  SUCCEEDED_BY: 'Another thing came after this one.',
  HOSTED_BY: 'A target runs on a technology.',
  LOCATED_IN: 'A target is in an environment.',
  MANAGED_BY: 'A technology manages and monitors the models of a target.',
  CALLABLE_FROM: 'A technology calls a target without extra code.',
})

export const StatementKind = register('StatementKind', 'What a statement is for its reader.', {
  BENEFIT: 'Speaks for the thing.',
  CONSIDERATION: 'To be weighed: a cost, a limit, a need.',
  CONDITION: 'What a step does not carry over, or only on some condition.',
  FACT: 'Neither for nor against.',
})

export const StepKind = register('StepKind', 'What a step does with a model.', {
  TRAIN: 'Makes a model; it has no input.',
  CONVERT: 'Turns a format into a format.',
  PACKAGE: 'Turns a format into a package.',
  DEPLOY: 'Brings a format to a deployment target.',
})

export const Evidence = register('Evidence', 'How a step is known.', {
  STATED: 'One source states it as one capability.',
  COMPOSED: 'Put together from several statements.',
  TESTED: 'It was run.',
})

export const VersionSupport = register('VersionSupport', 'What a version outside a range means.', {
  UNSUPPORTED: 'The tool refuses it.',
  UNTESTED: 'Nobody has tested it.',
})

export const LifecycleState = register(
  'LifecycleState',
  'PLANNED before `introduced`, or while unreleased (then it is null; a step with an unreleased part is unreleased); RETIRED from `retired` on; DEPRECATED from `deprecated` or `closedToNew` on; else ACTIVE. Step, refusal and thing alike.',
  {
    PLANNED: 'Not to be had yet.',
    ACTIVE: 'To be had.',
    DEPRECATED: 'Still to be had, but advised against, out of support, or closed to new users.',
    RETIRED: 'Can no longer be used.',
  },
)

export const DatePrecision = register(
  'DatePrecision',
  'How exactly a source gives a date. A month or a year stands for its first day where something begins, its last where something ends.',
  {
    DAY: 'The day is given.',
    MONTH: 'The month is given.',
    YEAR: 'The year is given.',
  },
)

export const ChangeKind = register('ChangeKind', 'What happened on a date.', {
  INTRODUCED: 'First public availability, previews included.',
  DEPRECATED: 'Unmaintained, archived, out of support or advised against from then on.',
  CLOSED_TO_NEW: 'No new users, accounts or resources from then on.',
  RETIRED: 'Could no longer be used from then on.',
})

export const SearchRole = register(
  'SearchRole',
  'Which things a search is for. ORIGIN: what `trainedIn` takes and some way starts from. END: what `deployableTo` takes and some way ends in.',
  {
    ANY: 'All things.',
    ORIGIN: 'What `trainedIn` takes and some way starts from.',
    END: 'What `deployableTo` takes and some way ends in.',
  },
)

export const PathWarningCode = register('PathWarningCode', 'What a warning about a step of a way is about.', {
  RETIRED_STEP: 'It can no longer be used.',
  PLANNED_STEP: 'It is not to be had yet.',
  DEPRECATED_STEP: 'It is unmaintained, out of support or advised against, or rests on a function that later releases have dropped.',
  CLOSED_TO_NEW: 'New users cannot begin with it.',
  RETIRES_SOON: 'It will be retired within a year of `asOf`.',
  UNTESTED_VERSION: 'Nobody has tested it with these versions.',
  MODEL_REQUIREMENT: 'It demands something of the model that the question does not say.',
  UNDATED_STEP: 'Nobody says when it began; the document that shows it in use is later than the day.',
  NOT_STATED: 'Nobody states a trait that the question asks for.',
  COMPOSED_STEP: 'It is put together from several statements.',
  UNOFFICIAL_STEP: 'None of the makers of the formats or of the target stand behind it.',
  LOSSY_STEP: 'Something of the model may be lost.',
})

export const BlockerReason = register('BlockerReason', 'Why there is no way.', {
  REFUSED: 'A document says that it is refused.',
  RETIRED: 'There was a way, and something of it is retired.',
  NOT_YET: 'There will be a way, or something of it is not released yet.',
  CLOSED_TO_NEW: 'There is a way for those who have an account already.',
  VERSION: 'The versions asked for do not go together.',
  MODEL: 'The model is not what some step demands.',
  FILTER: 'A filter leaves the ways out.',
  TOO_MANY_CONVERSIONS: 'There is a way with more conversions.',
  NO_TRAINING_STEP: 'Nobody documents that it trains a model.',
  NO_CONVERSION: 'Nobody documents a step between two formats.',
  NO_DEPLOY_STEP: 'Nobody documents a step from a format to a target.',
  SEARCH_CUT: 'The search was cut at its bound: whether there is a way is not known.',
})
