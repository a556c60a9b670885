/** A question about ways, every name in it resolved to an id. */
import type { Hop, Network, StepKind } from './network.js'

/** A version that a thing has, said of the steps of some kinds; null: of all. */
export interface Pin {
  of: string
  version: string
  kinds: StepKind[] | null
}

/** Ids throughout; null and an empty list ask nothing. A name in `via` or `avoid` may mean several things, one of each type: a list for each entry. */
export interface Where {
  maxConversions: number
  via: string[][]
  avoid: string[][]
  environments: string[]
  sources: string[]
  languages: string[]
  offline: boolean | null
  gpu: boolean | null
  openSource: boolean
  allowUnstated: boolean
  trainingDataBytes: number | null
  official: boolean
  lossless: boolean
  newUser: boolean
  versions: Pin[]
  model: { property: string; value: string }[]
  includeDeprecated: boolean
  includeRetired: boolean
  includePlanned: boolean
  distinct: boolean
}

export interface Question {
  /** A technology or a format. */
  origin: string
  /** A target, an environment, a technology or a format. */
  end: string
  where: Where
  asOf: string
  trainedOn: string
}

/** What asks for nothing, in the order of `PathFilter`; in this order they are left out one by one to find what stands in the way. */
export const emptyWhere: Where = {
  maxConversions: 3,
  via: [],
  avoid: [],
  environments: [],
  sources: [],
  languages: [],
  offline: null,
  gpu: null,
  openSource: false,
  allowUnstated: false,
  trainingDataBytes: null,
  official: false,
  lossless: false,
  newUser: false,
  versions: [],
  model: [],
  includeDeprecated: true,
  includeRetired: false,
  includePlanned: false,
  distinct: true,
}

export const typeOf = (id: string): string => id.slice(0, id.indexOf(':'))
export const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1)

/** A model outlives its trainer: training, and saving the live object that it gave, are judged on `trainedOn`, all else on `asOf`. */
export const judgedOn = (
  network: Network,
  { asOf, trainedOn }: Pick<Question, 'asOf' | 'trainedOn'>,
  hop: Hop,
  trained: boolean,
): string => (hop.step.kind === 'TRAIN' || (trained && savesLive(network, hop)) ? trainedOn : asOf)

/** It writes a live object down. */
export const savesLive = (network: Network, { step, input }: Hop): boolean =>
  step.saves && input !== null && network.things.get(input)?.live === true

/** What a hop uses: its technologies, its input, its output, the hosts of its target. */
export const usedBy = (network: Network, hop: Hop): string[] => [
  ...hop.step.technologies,
  ...(hop.input === null ? [] : [hop.input]),
  hop.step.output,
  ...hostsOf(network, hop),
]

export const hostsOf = (network: Network, { step }: Hop): string[] =>
  step.kind === 'DEPLOY' ? [...(network.hostsOf.get(step.output) ?? [])] : []
