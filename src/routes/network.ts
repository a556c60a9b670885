/** The route network: the steps of one revision as a compact graph in memory, read from the store once per revision. */
import { anyOf, type Dates, narrowed, undated } from '../lifecycle.js'
import { query } from '../store/query.js'
import type { Store } from '../store/store.js'
import { costOf } from './rank.js'

export type StepKind = 'TRAIN' | 'CONVERT' | 'PACKAGE' | 'DEPLOY'
/** A demand on one property of the model. */
export interface Demand {
  property: string
  values: string[]
  excluded: string[]
}

/** One range of versions; `below` and `above` say whether a version outside is refused, or merely not tested. */
export interface Range {
  of: string
  since: string | null
  until: string | null
  through: string | null
  below: 'UNSUPPORTED' | 'UNTESTED'
  above: 'UNSUPPORTED' | 'UNTESTED'
  /** How many parts of a version count; null: all. */
  parts: number | null
}

/** A named thing as routes see it. Traits are null where nothing is stated. */
export interface Thing extends Dates {
  id: string
  /** The kind of a technology or format. */
  kind: string | null
  live: boolean
  /** The technology whose version has to be the one that wrote it. */
  boundTo: string | null
  /** Its versions, oldest first, where they do not sort as numbers. */
  versionOrder: string[] | null
  /** What its versions are called, where not by its name. */
  versionNameEn: string | null
  versionNameKo: string | null
  offline: boolean | null
  gpu: boolean | null
  gpuRequired: boolean | null
  openSource: boolean | null
  maxTrainingDataBytes: number | null
  nameEn: string
  nameKo: string
  aliases: string[]
  summaryEn: string | null
  summaryKo: string | null
}

export interface NetworkStep {
  /** Global id; without its `step:` it is a part of path keys. */
  id: string
  kind: StepKind
  technologies: string[]
  languages: string[]
  inputs: string[]
  output: string
  saves: boolean
  official: boolean
  lossy: boolean
  evidence: string
  requires: Demand[]
  sets: [property: string, value: string][]
  /** Any one of these sets must hold; without any, one that is empty. */
  versions: Range[][]
  /** Ids of what it cites. */
  sources: string[]
  /** Its own dates alone. */
  own: Dates
  /** Narrowed by those of its technologies, formats, target and the target's hosts. */
  dates: Dates
}

/** A step with the one input that is used; TRAIN has none. */
export interface Hop {
  step: NetworkStep
  input: string | null
  /** Narrowed by the input that is used. */
  dates: Dates
  /** What it costs on whatever day: as a conversion, unofficial, lossy, one step. */
  cost: number
}

/** A documented no. */
export interface Refusal {
  id: string
  by: string
  /** Null: whatever no step of `by` takes. */
  format: string | null
  /** Null: anything. */
  towards: string | null
  requires: Demand[]
  statement: string
  dates: Dates
}

export interface Network {
  revision: string
  things: Map<string, Thing>
  steps: Map<string, NetworkStep>
  refusals: Refusal[]
  /** All TRAIN steps. */
  training: Hop[]
  /** The hops that take a format, by its id. */
  takers: Map<string, Hop[]>
  /** The hops that give a format or reach a target, by its id; no TRAIN steps. */
  makers: Map<string, Hop[]>
  /** How many hops from a format lead to a format. */
  passing: Map<string, number>
  /** What a technology includes, at any depth. */
  parts: Map<string, Set<string>>
  /** What includes a technology directly. */
  wholes: Map<string, Set<string>>
  languagesOf: Map<string, Set<string>>
  /** Technologies that a target runs on, and back. */
  hostsOf: Map<string, Set<string>>
  hostedBy: Map<string, Set<string>>
  environmentsOf: Map<string, Set<string>>
  targetsIn: Map<string, Set<string>>
  /** The DEPLOY hops that need a technology, by its id. */
  deploymentsBy: Map<string, Hop[]>
  successorsOf: Map<string, Set<string>>
}

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

/** Reads the network of one revision. */
export async function readNetwork(store: Store, revision: string): Promise<Network> {
  const [things, relations, steps, refusals] = await Promise.all([
    store.read<ThingRow>(query('things'), { revision }),
    store.read<RelationRow>(query('thing-relations'), { revision }),
    store.read<StepRow>(query('network-steps'), { revision }),
    store.read<RefusalRow>(query('refusals'), { revision }),
  ])
  return buildNetwork(revision, { things, relations, steps, refusals })
}

export function buildNetwork(revision: string, { things, relations, steps, refusals }: NetworkRows): Network {
  const related = (type: string) => grouped(relations.filter(relation => relation.type === type).map(({ from, to }) => [from, to]))
  const backwards = (type: string) => grouped(relations.filter(relation => relation.type === type).map(({ from, to }) => [to, from]))
  const includes = related('INCLUDES')
  const network: Network = {
    revision,
    things: new Map(things.map(row => [row.id, thing(row)])),
    steps: new Map(),
    refusals: refusals.map(refusal),
    training: [],
    takers: new Map(),
    makers: new Map(),
    passing: new Map(),
    parts: new Map([...includes.keys()].map(whole => [whole, closure(includes, whole)])),
    wholes: grouped([...includes].flatMap(([whole, parts]) => [...parts].map((part): [string, string] => [part, whole]))),
    languagesOf: related('SUPPORTS_LANGUAGE'),
    hostsOf: related('HOSTED_BY'),
    hostedBy: backwards('HOSTED_BY'),
    environmentsOf: related('LOCATED_IN'),
    targetsIn: backwards('LOCATED_IN'),
    deploymentsBy: new Map(),
    successorsOf: related('SUCCEEDED_BY'),
  }
  for (const row of steps) addStep(network, row)
  return network
}

function addStep(network: Network, row: StepRow): void {
  const output = row.output[0]
  if (output === undefined) throw new Error(`${row.id} has no output`)
  const own = dates(row)
  const inputs = [...row.inputs].sort()
  const step: NetworkStep = {
    ...row,
    technologies: [...row.technologies].sort(),
    languages: [...row.languages].sort(),
    inputs,
    output,
    requires: demands(row.requires),
    sets: Object.entries(JSON.parse(row.sets ?? '{}') as Record<string, string>),
    versions: versionSets(row.versions),
    own,
    dates: own,
  }
  const around = hopDates(network, step, null)
  step.dates = inputs.length === 0 ? around : narrowed([around, anyOf(inputs.map(input => network.things.get(input) ?? undated))])
  network.steps.set(step.id, step)
  if (step.kind === 'TRAIN') network.training.push(hopOf(step, null, around))
  for (const input of inputs) {
    const hop = hopOf(step, input, hopDates(network, step, input))
    put(network.takers, input, hop)
    put(network.makers, output, hop)
    if (step.kind === 'DEPLOY') for (const technology of step.technologies) put(network.deploymentsBy, technology, hop)
    else network.passing.set(input, (network.passing.get(input) ?? 0) + 1)
  }
}

/** A step with the input that is used; null for TRAIN. */
export const hopOf = (step: NetworkStep, input: string | null, dates: Dates): Hop => ({
  step,
  input,
  dates,
  cost: costOf({ conversions: step.kind === 'CONVERT' && !step.saves, unofficial: !step.official, lossy: step.lossy }),
})

/** The dates of a step with one of its inputs, narrowed by those of everything that it needs; `own` may stand for its own. */
export function hopDates(network: Network, step: NetworkStep, input: string | null, own: Dates = step.own): Dates {
  const needed = [...step.technologies, ...(input === null ? [] : [input]), step.output, ...(network.hostsOf.get(step.output) ?? [])]
  return narrowed([own, ...needed.map(id => network.things.get(id) ?? undated)])
}

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const thing = (row: ThingRow): Thing => ({
  ...row,
  live: row.live === true,
  unreleased: row.unreleased === true,
  boundTo: row.boundTo[0] ?? null,
  aliases: row.aliases ?? [],
})

const refusal = (row: RefusalRow): Refusal => ({
  id: row.id,
  by: row.by[0]!,
  format: row.format[0] ?? null,
  towards: row.towards[0] ?? null,
  requires: demands(row.requires),
  statement: row.statement[0]!,
  dates: dates(row),
})

/** Maps are no property values of a graph: they are kept as JSON. */
export const demands = (json: string | null): Demand[] =>
  Object.entries(JSON.parse(json ?? '{}') as Record<string, string[] | { not: string[] }>).map(([property, demand]) =>
    Array.isArray(demand) ? { property, values: demand, excluded: [] } : { property, values: [], excluded: demand.not },
  )

function versionSets(json: string | null): Range[][] {
  const sets = JSON.parse(json ?? '[]') as (Partial<Range> & Pick<Range, 'of'>)[][]
  const none = { since: null, until: null, through: null, below: 'UNTESTED', above: 'UNTESTED', parts: null } as const
  return sets.length > 0 ? sets.map(set => set.map(range => ({ ...none, ...range }))) : [[]]
}

const dates = (row: Dates): Dates => ({
  introduced: row.introduced,
  unreleased: row.unreleased === true,
  deprecated: row.deprecated,
  closedToNew: row.closedToNew,
  retired: row.retired,
  attested: row.attested,
})

function grouped(pairs: [string, string][]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group) group.add(value)
    else groups.set(key, new Set([value]))
  }
  return groups
}

function closure(edges: Map<string, Set<string>>, from: string): Set<string> {
  const reached = new Set<string>()
  const open = [from]
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const part of edges.get(next) ?? [])
      if (!reached.has(part)) {
        reached.add(part)
        open.push(part)
      }
  reached.delete(from)
  return reached
}
