/** What sentences are made of: names in both languages, and plain facts. */

import type { BlockerReason } from '../routes/blocker.js'
import type { WarningCode } from '../routes/warnings.js'

export type { BlockerReason, WarningCode }
export type Locale = 'EN' | 'KO'
export interface Name {
  en: string
  ko: string
}

/** A range of versions as a sentence needs it. */
export interface ToldRange {
  of: Name
  since: string | null
  until: string | null
  through: string | null
}

/** A step of a way, with the one input that is used. */
export interface ToldStep {
  kind: 'TRAIN' | 'CONVERT' | 'PACKAGE' | 'DEPLOY'
  /** It only writes a live model down, or reads it back. */
  saves: boolean
  technologies: Name[]
  /** Null for TRAIN. */
  input: (Name & { live: boolean }) | null
  output: Name & { live: boolean }
  versions: ToldRange[]
  /** What the step makes of the model, as label and value: Numeric precision, 8-bit integer. */
  sets: { property: Name; value: Name }[]
  /** Texts of its conditions, in the language of the sentence. */
  conditions: string[]
}

/** A warning about one step. */
export interface ToldWarning {
  code: WarningCode
  /** The step in one sentence of its own, ending in a full stop. */
  step: Name
  /** Of RETIRED_STEP, DEPRECATED_STEP, CLOSED_TO_NEW, RETIRES_SOON: the day, YYYY-MM-DD; of PLANNED_STEP the day that it comes, or null; of UNDATED_STEP the day on which it is first attested. */
  day: string | null
  /** Of UNTESTED_VERSION. */
  versions: ToldRange[]
  /** Of MODEL_REQUIREMENT: what is demanded. `values`: one of these (empty: any but the excluded); `excluded`: none of these. */
  demands: { property: Name; values: Name[]; excluded: Name[] }[]
  /** Of NOT_STATED: which traits nobody states, of `offline`, `gpu`, `openSource`. */
  traits: ('offline' | 'gpu' | 'openSource')[]
}

/** What stands in the way. One of three: a change that opens a way, a missing step, or (SEARCH_CUT, or no single change) neither. */
export interface ToldBlocker {
  reason: BlockerReason
  /** What was asked: trained in, deployable to. */
  origin: Name
  end: Name
  /** The day that the question is about. */
  asOf: string
  change:
    | { kind: 'asOf' | 'trainedOn'; day: string }
    | { kind: 'maxConversions'; to: number }
    /** A field of the filter left out, or one entry of its list, as it was typed. */
    | { kind: 'filter'; field: string; value: string | null }
    | null
  /** The missing step; `from` null: a TRAIN step. */
  missing: { from: Name | null; to: Name; toTarget: boolean } | null
  /** Of SEARCH_CUT: at which bound, "states: 200000". */
  stoppedBy: string | null
  /** Of SEARCH_CUT: it is known that there is no way; what was cut is the search for what stands in it. */
  noWay: boolean
  /** How many steps the way after the change has; null without one. */
  steps: number | null
}

/** Whether it is another day that opens a way. */
export const isOfDay = (change: ToldBlocker['change']): boolean => change?.kind === 'asOf' || change?.kind === 'trainedOn'

/** Whether a place bears the name of a tool, in whole words: PostgreSQL with PostgresML. */
export const bears = (place: string, tool: string): boolean => ` ${place} `.includes(` ${tool} `)
