/**
 * The one shape of a knowledge file. From it come the types, the check of a file, and the JSON Schema that editors read
 * (`seed/entity.schema.json`); it is written nowhere else. What needs two files to judge is a rule in `rules/`.
 */
import { z } from 'zod'
import { isDate } from './days.js'

/** An id is a slug: the file's name, and the last part of the global id. */
const slug = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'write an id in lower case letters and digits, parts joined by "-" or "."')

/** A text in every locale. An empty one is reported by the rule `missing-locale`. */
const text = z.strictObject({ en: z.string().default(''), ko: z.string().default('') })

/** A name: one spelling for every locale, or one for each. */
const name = z.union([
  z
    .string()
    .min(1)
    .transform(both => ({ en: both, ko: both })),
  text,
])

/** Who says so: source → places in it (a sentence's number, a heading, a line); an empty list cites the whole of it. */
const cites = z.record(slug, z.array(z.union([z.string(), z.int().transform(String)]))).default({})

/** A day, a month or a year: 2018-02-12, 2018-02, 2018 (quote a year on its own). */
const date = z.union([z.string(), z.int().transform(String)]).refine(isDate, 'write a date that exists, as 2018-02-12, 2018-02 or "2018"')

const event = z.strictObject({
  date,
  followed: z.boolean().default(true).describe('Of sources that disagree one is followed; the others say `followed: false`.'),
  because: z.string().min(1).optional().describe('Beside `followed: false`: why this date is not the one.'),
  cites,
})
const events = z.union([event.transform(one => [one]), z.array(event)]).default([])

/** When a thing came and went. What nobody states is left out; why there is no `introduced` is then said in `undated`. */
const lifecycle = z
  .strictObject({
    introduced: z
      .union([z.literal('unreleased'), event.transform(one => [one]), z.array(event)])
      .default([])
      .describe('First public availability, previews included; `unreleased` for what is on a main branch only.'),
    deprecated: events.describe('Unmaintained, archived, out of support or advised against, yet still to be had.'),
    closedToNew: events.describe('No new users, accounts or resources from this day on.'),
    retired: events.describe('Can no longer be used from this day on.'),
    undated: z.string().min(1).optional().describe('Why no `introduced` is given.'),
  })
  .prefault({})

export const traitNames = [
  'offline',
  'gpu',
  'gpuRequired',
  'distributed',
  'free',
  'subscriptionRequired',
  'chargesWhileRunning',
  'openSource',
  'lowCode',
  'selfManaged',
  'maxTrainingDataBytes',
] as const
export type TraitName = (typeof traitNames)[number]

const trait = z
  .strictObject({
    ...(Object.fromEntries(traitNames.map(key => [key, z.boolean().optional()])) as Record<TraitName, z.ZodOptional<z.ZodBoolean>>),
    maxTrainingDataBytes: z.number().positive().optional().describe('Bytes; 10 GB is 10e9.'),
  })
  .refine(value => Object.keys(value).length === 1, 'a statement gives one trait: write a second statement for a second one')

const statement = z.strictObject({
  id: slug.describe('Its own within the file.'),
  kind: z.enum(['BENEFIT', 'CONSIDERATION', 'CONDITION', 'FACT']),
  text,
  trait: trait.optional().describe('The plain value that this statement gives, if it gives one.'),
  cites,
})

/** What the model must be like: one of these values, or none of those. */
const requires = z
  .record(z.string(), z.union([z.array(z.string()).min(1), z.strictObject({ not: z.array(z.string()).min(1) })]))
  .default({})

/** A technology or a format with versions of its own, as `technology:xgboost` or `format:onnx`. */
const ref = z
  .string()
  .regex(/^(technology|format|target|environment):[a-z0-9.-]+$/, 'write a reference as technology:…, format:…, target:… or environment:…')

const support = z.enum(['UNSUPPORTED', 'UNTESTED'])
const range = z
  .strictObject({
    of: ref,
    since: z.string().optional().describe('The first version that works. Quoted, or 3.10 becomes 3.1.'),
    until: z.string().optional().describe('The first version that no longer works.'),
    through: z.string().optional().describe('The last version that the source names; it needs an "until" beside it.'),
    parts: z.int().min(1).max(4).optional().describe('How many parts of a version the tool compares: 2 for major.minor. Left out: all.'),
    below: support.default('UNTESTED'),
    above: support.default('UNTESTED'),
  })
  .describe('since ≤ version < until')

const step = z.strictObject({
  id: slug.describe('Written by hand, and never used again for another.'),
  kind: z.enum(['TRAIN', 'CONVERT', 'PACKAGE', 'DEPLOY']),
  by: z.array(slug).min(1).describe('All of these technologies are needed.'),
  languages: z.array(slug).default([]).describe('Any one of these will do. Empty: those that its technologies state.'),
  from: z.array(slug).default([]).describe('Any one of these formats will do. Empty for TRAIN alone.'),
  to: slug.describe('A format; for DEPLOY a target.'),
  description: text,
  saves: z.boolean().default(false).describe('It only writes a live model down, or reads it back.'),
  official: z
    .boolean()
    .describe('By the makers of what an input is native to, of the output or the target, or named as the way in their documents.'),
  lossy: z.boolean().default(false).describe('Something of the model may be lost: a condition says what.'),
  evidence: z.enum(['STATED', 'COMPOSED', 'TESTED']).default('STATED'),
  requires,
  sets: z.record(z.string(), z.string()).default({}),
  versions: z.array(z.array(range).min(1)).default([]).describe('Any one of these sets must hold.'),
  conditions: z.array(statement).default([]),
  lifecycle,
  unreachable: z.string().min(1).optional().describe('Why no TRAIN step leads here, where none does.'),
  cites,
})

const refusal = z.strictObject({
  id: slug.describe('Written by hand, and never used again for another.'),
  format: slug.optional().describe('Left out: whatever no step of this thing takes.'),
  towards: ref.optional().describe('Left out: anything.'),
  requires,
  statement: z.union([slug, statement]).describe("The id of one of this file's statements, or one written here."),
  lifecycle,
})

const relationsOf = <const Kind extends string>(kinds: readonly Kind[]) =>
  z
    .array(
      z.strictObject({
        kind: z.enum(kinds),
        to: z.array(slug).min(1),
        exhaustive: z.boolean().optional().describe("False: the source says 'such as'; true: these only; left out: not said."),
        cites,
      }),
    )
    .default([])

const common = {
  $schema: z.string().optional(),
  id: slug,
  name,
  aliases: z.array(z.string().min(1)).default([]),
  summary: text.optional(),
  homepage: z.url({ protocol: /^https?$/ }).optional(),
  cites,
  lifecycle,
  noSuccessor: z
    .union([z.strictObject({ statement: slug }), z.string().min(1)])
    .optional()
    .describe(
      'Of what is retired and has no SUCCEEDED_BY: the one of its statements that says there is none or, where no source does, why none is given.',
    ),
  statements: z.array(statement).default([]),
}

export const technologySchema = z.strictObject({
  ...common,
  kind: z.enum(['LANGUAGE', 'TOOL', 'FRAMEWORK', 'SERVICE', 'PLATFORM', 'CONVERTER', 'RUNTIME', 'DATABASE', 'IMAGE']),
  versionOrder: z.array(z.string()).optional().describe('Its versions, oldest first, where they do not sort as numbers.'),
  versionName: name
    .optional()
    .describe('What its versions are called, where they are numbered through generations of several names: Keras.'),
  relations: relationsOf(['USED_IN', 'SUPPORTS', 'SUPPORTS_LANGUAGE', 'INCLUDES', 'SUCCEEDED_BY']),
  steps: z.array(step).default([]),
  refusals: z.array(refusal).default([]),
})

export const formatSchema = z.strictObject({
  ...common,
  kind: z.enum(['NATIVE', 'EXCHANGE', 'COMPILED', 'PACKAGE']),
  extensions: z.array(z.string().startsWith('.')).default([]),
  live: z.boolean().default(false).describe('A live object in a process, not a file.'),
  boundTo: slug.optional().describe('Opens only with the version of this technology that wrote it.'),
  unused: z.string().min(1).optional().describe('Why no step takes this format, where none does.'),
  versionOrder: z.array(z.string()).optional(),
  versionName: name.optional().describe('What its versions are called, where a bare number after its name would mislead: ONNX opset.'),
  relations: relationsOf(['SUCCEEDED_BY']),
})

export const targetSchema = z.strictObject({
  ...common,
  interfaces: z.array(z.string().min(1)).default([]).describe('How applications call it: REST, T-SQL, in process.'),
  relations: relationsOf(['LOCATED_IN', 'HOSTED_BY', 'MANAGED_BY', 'CALLABLE_FROM', 'SUCCEEDED_BY']),
  refusals: z.array(refusal).default([]),
})

export const sourceSchema = z.strictObject({
  $schema: z.string().optional(),
  id: slug,
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }).optional(),
  publisher: z.string().optional(),
  publishedOn: date.optional(),
  retrievedOn: date.optional(),
  sentences: z
    .array(
      z.strictObject({
        number: z.number().int(),
        kind: z.enum(['heading', 'text', 'item']),
        section: z.string(),
        uncited: z.string().min(1).optional().describe('Why no fact rests on this sentence. Never for an item.'),
      }),
    )
    .default([])
    .describe('For a source that is covered sentence by sentence; no text of it.'),
})

/** A property of models that steps demand or set. It is a word of ours, no fact: it cites nothing. */
const propertySchema = z.strictObject({
  id: slug.describe('As steps name it.'),
  label: text,
  description: text,
  open: z.boolean().default(false).describe('Other values may be asked and written too.'),
  valuesAre: z.enum(['technology', 'format']).optional().describe('Its values are the slugs of such things; it lists none.'),
  values: z.array(z.strictObject({ value: z.string().min(1), label: text })).default([]),
})

const environmentSchema = z.strictObject(common)
const phaseSchema = z.strictObject({ ...common, position: z.number().int().min(1).describe('1 comes first.') })
export const environmentsSchema = z.array(environmentSchema)
export const phasesSchema = z.array(phaseSchema)
export const propertiesSchema = z.array(propertySchema)

export type Cites = z.output<typeof cites>
export type EventEntry = z.output<typeof event>
export type LifecycleEntry = z.output<typeof lifecycle>
export type StatementEntry = z.output<typeof statement>
export type StepEntry = z.output<typeof step>
export type RefusalEntry = z.output<typeof refusal>
export type RangeEntry = z.output<typeof range>
export type Requires = z.output<typeof requires>
export type TechnologyEntry = z.output<typeof technologySchema>
export type FormatEntry = z.output<typeof formatSchema>
export type TargetEntry = z.output<typeof targetSchema>
/** `overlay` is written in no file: it is the name of the overlay that the file belongs to. */
export type SourceEntry = z.output<typeof sourceSchema> & { overlay?: string }
export type EnvironmentEntry = z.output<typeof environmentSchema>
export type PhaseEntry = z.output<typeof phaseSchema>
export type PropertyEntry = z.output<typeof propertySchema>
export type RelationKind = TechnologyEntry['relations'][number]['kind'] | TargetEntry['relations'][number]['kind']

/** The whole knowledge, every list sorted by id: what is read from the files, checked, and loaded. */
export interface Knowledge {
  technologies: TechnologyEntry[]
  formats: FormatEntry[]
  targets: TargetEntry[]
  environments: EnvironmentEntry[]
  phases: PhaseEntry[]
  properties: PropertyEntry[]
  sources: SourceEntry[]
}

/** What a relation of each kind points at. SUCCEEDED_BY points at a thing of the same type. */
export const relationTarget: Record<Exclude<RelationKind, 'SUCCEEDED_BY'>, 'technology' | 'phase' | 'environment'> = {
  USED_IN: 'phase',
  SUPPORTS: 'technology',
  SUPPORTS_LANGUAGE: 'technology',
  INCLUDES: 'technology',
  LOCATED_IN: 'environment',
  HOSTED_BY: 'technology',
  MANAGED_BY: 'technology',
  CALLABLE_FROM: 'technology',
}
