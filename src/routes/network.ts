/** The route network: the steps of one revision as a compact graph in memory, read from the store once per revision. */
import { anyOf, type Dates, narrowed, undated } from '../lifecycle.js'
import { query } from '../store/query.js'
import type { Store } from '../store/store.js'

export type StepKind = 'TRAIN' | 'CONVERT' | 'PACKAGE' | 'DEPLOY'
/** A demand on one property of the model. */
export interface Demand {
  property: string
  values: string[]
  excluded: string[]
}

/** A named thing as routes see it. */
export interface Thing extends Dates {
  id: string
  /** The kind of a technology or format. */
  kind: string | null
  live: boolean
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
}

export interface Network {
  revision: string
  things: Map<string, Thing>
  steps: Map<string, NetworkStep>
  /** All TRAIN steps. */
  training: Hop[]
  /** The hops that take a format, by its id. */
  takers: Map<string, Hop[]>
  /** What a technology includes, at any depth. */
  parts: Map<string, Set<string>>
  /** What includes a technology directly. */
  wholes: Map<string, Set<string>>
  languagesOf: Map<string, Set<string>>
  /** Technologies that a target runs on. */
  hostsOf: Map<string, Set<string>>
  environmentsOf: Map<string, Set<string>>
  successorsOf: Map<string, Set<string>>
}

interface StepRow extends Dates {
  id: string
  kind: StepKind
  saves: boolean
  official: boolean
  lossy: boolean
  evidence: string
  requires: string
  sets: string
  technologies: string[]
  languages: string[]
  inputs: string[]
  output: string[]
  sources: string[]
}

/** Reads the network of one revision. */
export async function readNetwork(store: Store, revision: string): Promise<Network> {
  const [things, relations, steps] = await Promise.all([
    store.read<Thing>(query('things'), { revision }),
    store.read<{ from: string; type: string; to: string }>(query('thing-relations'), { revision }),
    store.read<StepRow>(query('network-steps'), { revision }),
  ])
  return buildNetwork(revision, things, relations, steps)
}

export function buildNetwork(
  revision: string,
  thingRows: Thing[],
  relations: { from: string; type: string; to: string }[],
  stepRows: StepRow[],
): Network {
  const related = (type: string) => grouped(relations.filter(relation => relation.type === type).map(({ from, to }) => [from, to]))
  const includes = related('INCLUDES')
  const network: Network = {
    revision,
    things: new Map(
      thingRows.map(row => [row.id, { ...row, live: row.live === true, unreleased: row.unreleased === true, aliases: row.aliases ?? [] }]),
    ),
    steps: new Map(),
    training: [],
    takers: new Map(),
    parts: new Map([...includes.keys()].map(whole => [whole, closure(includes, whole)])),
    wholes: grouped([...includes].flatMap(([whole, parts]) => [...parts].map((part): [string, string] => [part, whole]))),
    languagesOf: related('SUPPORTS_LANGUAGE'),
    hostsOf: related('HOSTED_BY'),
    environmentsOf: related('LOCATED_IN'),
    successorsOf: related('SUCCEEDED_BY'),
  }
  for (const row of stepRows) addStep(network, row)
  return network
}

function addStep(network: Network, row: StepRow): void {
  const output = row.output[0]
  if (output === undefined) throw new Error(`${row.id} has no output`)
  const datesOf = (id: string): Dates => network.things.get(id) ?? undated
  const own = dates(row)
  const around = narrowed([
    own,
    ...row.technologies.map(datesOf),
    datesOf(output),
    ...[...(network.hostsOf.get(output) ?? [])].map(datesOf),
  ])
  const inputs = [...row.inputs].sort()
  const step: NetworkStep = {
    ...row,
    technologies: [...row.technologies].sort(),
    languages: [...row.languages].sort(),
    inputs,
    output,
    requires: Object.entries(JSON.parse(row.requires ?? '{}') as Record<string, string[] | { not: string[] }>).map(([property, demand]) =>
      Array.isArray(demand) ? { property, values: demand, excluded: [] } : { property, values: [], excluded: demand.not },
    ),
    sets: Object.entries(JSON.parse(row.sets ?? '{}') as Record<string, string>),
    own,
    dates: inputs.length === 0 ? around : narrowed([around, anyOf(inputs.map(datesOf))]),
  }
  network.steps.set(step.id, step)
  if (step.kind === 'TRAIN') network.training.push({ step, input: null, dates: around })
  for (const input of inputs) {
    const hop = { step, input, dates: narrowed([around, datesOf(input)]) }
    const known = network.takers.get(input)
    if (known) known.push(hop)
    else network.takers.set(input, [hop])
  }
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
