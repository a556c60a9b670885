/** What stands in the way of a question that has no way, and what is tried to tell it. */
import type { Question, Where } from './question.js'
import type { Way } from './walk.js'

export type BlockerReason =
  | 'REFUSED'
  | 'RETIRED'
  | 'NOT_YET'
  | 'CLOSED_TO_NEW'
  | 'VERSION'
  | 'MODEL'
  | 'FILTER'
  | 'TOO_MANY_CONVERSIONS'
  | 'NO_TRAINING_STEP'
  | 'NO_CONVERSION'
  | 'NO_DEPLOY_STEP'
  | 'SEARCH_CUT'

/** A change to the question. */
export interface Change {
  filter?: keyof Where
  index?: number
  asOf?: string
  trainedOn?: string
  maxConversions?: number
}

export interface Blocker {
  reason: BlockerReason
  /** Ids of steps that the change would let in, or that the graph has where one seems to be missing. */
  steps: string[]
  /** Ids of the statements of refusals. */
  refusals: string[]
  change: Change | null
  /** The best way after the change, with the question that it answers. */
  nearest: { way: Way; question: Question } | null
  missing: { from: string | null; to: string | null } | null
  /** No single change is enough: `missing` then names the two ends. */
  notAlone: boolean
  /** Of SEARCH_CUT. */
  stoppedBy: string | null
  /** Of SEARCH_CUT: the ways were searched whole, and there is none; what was cut is the search for what stands in the way. */
  noWay: boolean
}

export interface Asked {
  /** `trainedOn` was not given: it moves with `asOf`. */
  followsAsOf: boolean
  /** Whether the names, as they were typed, mean the same things on another day. */
  sameNames(asOf: string): boolean
}

/** A question that differs in one thing. */
export interface Trial {
  change: Change
  question: Question
}

/** A change that opens a way, and the best way that it opens. */
export interface Opened {
  trial: Trial
  way: Way
}
