/** Walks the knowledge: every thing in it, and everything of a thing that a source must stand behind. */
import type {
  Cites,
  EventEntry,
  FormatEntry,
  Knowledge,
  LifecycleEntry,
  RefusalEntry,
  RelationKind,
  StatementEntry,
  StepEntry,
  TechnologyEntry,
} from './entity.js'
import type { Path } from './yaml-file.js'

export const listOfType = {
  technology: 'technologies',
  format: 'formats',
  target: 'targets',
  environment: 'environments',
  phase: 'phases',
  property: 'properties',
  source: 'sources',
} as const
export type EntryType = keyof typeof listOfType
export type ThingType = Exclude<EntryType, 'source' | 'property'>
export const thingTypes = (Object.keys(listOfType) as EntryType[]).filter(
  (type): type is ThingType => type !== 'source' && type !== 'property',
)

/** A part of a thing, wherever its file lies. */
export interface Place {
  type: EntryType
  id: string
  path: Path
}

/** Any thing but a source; what its type does not have is empty. */
export interface Thing {
  type: ThingType
  id: string
  place: Place
  name: { en: string; ko: string }
  aliases: string[]
  summary?: { en: string; ko: string }
  cites: Cites
  lifecycle: LifecycleEntry
  statements: StatementEntry[]
  relations: { kind: RelationKind; to: string[]; cites: Cites }[]
  steps: StepEntry[]
  refusals: RefusalEntry[]
  noSuccessor?: { statement: string } | string
  /** Present for these two types alone. */
  technology?: TechnologyEntry
  format?: FormatEntry
}

export function thingsOf(knowledge: Knowledge): Thing[] {
  const none = { relations: [], steps: [], refusals: [] }
  const place = (type: EntryType, { id }: { id: string }): Place => ({ type, id, path: [] })
  return [
    ...knowledge.technologies.map(one => ({ ...one, type: 'technology' as const, place: place('technology', one), technology: one })),
    ...knowledge.formats.map(one => ({ ...none, ...one, type: 'format' as const, place: place('format', one), format: one })),
    ...knowledge.targets.map(one => ({ ...none, ...one, type: 'target' as const, place: place('target', one) })),
    ...knowledge.environments.map(one => ({ ...none, ...one, type: 'environment' as const, place: place('environment', one) })),
    ...knowledge.phases.map(one => ({ ...none, ...one, type: 'phase' as const, place: place('phase', one) })),
  ]
}

export const at = (place: Place, ...path: Path): Place => ({ ...place, path: [...place.path, ...path] })

/** Every step with its place. */
export const stepsOf = (knowledge: Knowledge): { step: StepEntry; place: Place }[] =>
  thingsOf(knowledge).flatMap(({ steps, place }) => steps.map((step, index) => ({ step, place: at(place, 'steps', index) })))

/** The statements of a file: the thing's own, the conditions of its steps, those written in a refusal. */
export function statementsOf({ statements, steps, refusals, place }: Thing): { statement: StatementEntry; place: Place }[] {
  return [
    ...statements.map((statement, index) => ({ statement, place: at(place, 'statements', index) })),
    ...steps.flatMap(({ conditions }, step) =>
      conditions.map((statement, index) => ({ statement, place: at(place, 'steps', step, 'conditions', index) })),
    ),
    ...refusals.flatMap(({ statement }, index) =>
      typeof statement === 'string' ? [] : [{ statement, place: at(place, 'refusals', index, 'statement') }],
    ),
  ]
}

export const eventKinds = ['introduced', 'deprecated', 'closedToNew', 'retired'] as const
export type EventKind = (typeof eventKinds)[number]

/** The lifecycles of a file: the thing's, its steps', its refusals'. */
export function lifecyclesOf({ id, type, lifecycle, cites, steps, refusals, place }: Thing): Dated[] {
  const own = { what: `${type} "${id}"`, owner: `${type}:${id}`, lifecycle, cites, place: at(place, 'lifecycle') }
  return [
    own,
    ...steps.map(({ id, lifecycle, cites }, index) => {
      return { what: `step "${id}"`, owner: `step:${id}`, lifecycle, cites, place: at(place, 'steps', index, 'lifecycle') }
    }),
    ...refusals.map(({ id, lifecycle }, index) => {
      return { what: `refusal "${id}"`, owner: `refusal:${id}`, lifecycle, cites: {}, place: at(place, 'refusals', index, 'lifecycle') }
    }),
  ]
}
export interface Dated {
  what: string
  owner: string
  lifecycle: LifecycleEntry
  /** Of what has the dates, not of a date. */
  cites: Cites
  place: Place
}

export const eventsOf = ({ introduced, deprecated, closedToNew, retired }: LifecycleEntry): Record<EventKind, EventEntry[]> => ({
  introduced: introduced === 'unreleased' ? [] : introduced,
  deprecated,
  closedToNew,
  retired,
})

/** Something that has to be cited. `owner` is how coverage names it: `technology:azure-notebooks#free`. */
export interface Fact {
  what: string
  owner: string
  place: Place
  cites: Cites
}

export function factsOf(thing: Thing): Fact[] {
  const { id, type, place, cites, relations, steps } = thing
  return [
    { what: `${type} "${id}"`, owner: `${type}:${id}`, place, cites },
    ...relations.map((relation, index) => ({
      what: `relation ${relation.kind} of "${id}" to ${relation.to.join(', ')}`,
      owner: `${type}:${id}.${relation.kind}`,
      place: at(place, 'relations', index),
      cites: relation.cites,
    })),
    ...statementsOf(thing).map(({ statement, place }) => ({
      ...statement,
      what: `statement "${statement.id}"`,
      owner: `${type}:${id}#${statement.id}`,
      place,
    })),
    ...steps.map((step, index) => ({
      what: `step "${step.id}"`,
      owner: `step:${step.id}`,
      place: at(place, 'steps', index),
      cites: step.cites,
    })),
    ...lifecyclesOf(thing).flatMap(({ what, owner, lifecycle, place }) =>
      eventKinds.flatMap(kind =>
        eventsOf(lifecycle)[kind].map(({ cites }, index) => ({
          what: `date ${kind} of ${what}`,
          owner: `${owner}.${kind}`,
          place: at(place, kind, index),
          cites,
        })),
      ),
    ),
  ]
}
