/** The rows that a route network is made of, as the store gives them, and what each of them says. */
import type { Dates } from '../lifecycle.js'
import type { Demand, Range, Refusal, StepKind, Thing } from './network.js'

export interface RelationRow {
  from: string
  type: string
  to: string
}
/** As the store gives it: what has one value at most comes in a list. */
export interface ThingRow extends Omit<Thing, 'boundTo'> {
  boundTo: string[]
}
export interface StepRow extends Dates {
  id: string
  kind: StepKind
  saves: boolean
  official: boolean
  lossy: boolean
  evidence: string
  requires: string | null
  sets: string | null
  versions: string | null
  technologies: string[]
  languages: string[]
  inputs: string[]
  output: string[]
  sources: string[]
}
export interface RefusalRow extends Dates {
  id: string
  by: string[]
  format: string[]
  towards: string[]
  requires: string | null
  statement: string[]
}

/** What a network is made of. */
export interface NetworkRows {
  things: ThingRow[]
  relations: RelationRow[]
  steps: StepRow[]
  refusals: RefusalRow[]
}

export const thingOf = (row: ThingRow): Thing => ({
  ...row,
  live: row.live === true,
  unreleased: row.unreleased === true,
  boundTo: row.boundTo[0] ?? null,
  aliases: row.aliases ?? [],
})

export const refusalOf = (row: RefusalRow): Refusal => ({
  id: row.id,
  by: row.by[0]!,
  format: row.format[0] ?? null,
  towards: row.towards[0] ?? null,
  requires: demands(row.requires),
  statement: row.statement[0]!,
  dates: datesOf(row),
})

/** Maps are no property values of a graph: they are kept as JSON. */
export const demands = (json: string | null): Demand[] =>
  Object.entries(JSON.parse(json ?? '{}') as Record<string, string[] | { not: string[] }>).map(([property, demand]) =>
    Array.isArray(demand) ? { property, values: demand, excluded: [] } : { property, values: [], excluded: demand.not },
  )

export function versionSets(json: string | null): Range[][] {
  const sets = JSON.parse(json ?? '[]') as (Partial<Range> & Pick<Range, 'of'>)[][]
  const none = { since: null, until: null, through: null, below: 'UNTESTED', above: 'UNTESTED', parts: null } as const
  return sets.length > 0 ? sets.map(set => set.map(range => ({ ...none, ...range }))) : [[]]
}

export const datesOf = (row: Dates): Dates => ({
  introduced: row.introduced,
  unreleased: row.unreleased === true,
  deprecated: row.deprecated,
  closedToNew: row.closedToNew,
  retired: row.retired,
  attested: row.attested,
})
