/** The route network: the steps of one revision as a compact graph in memory, read from the store once per revision. */
import { type Dates, narrowed, undated } from '../lifecycle.js'
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

/** Of a map what a search needs: one that differs in a single entry need not be copied. */
export type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get'>

export interface Network {
  revision: string
  things: Map<string, Thing>
  steps: Map<string, NetworkStep>
  refusals: Refusal[]
  /** All TRAIN steps. */
  training: Hop[]
  /** The hops that take a format, by its id. */
  takers: Lookup<Hop[]>
  /** The hops that give a format or reach a target, by its id; no TRAIN steps. */
  makers: Lookup<Hop[]>
  /** How many hops from a format lead to a format. */
  passing: Lookup<number>
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
