/** What a rule about the knowledge is; `index.ts` lists them. */
import type { Place } from '../facts.js'
import type { Problem } from '../problem.js'
import type { Reading } from '../read.js'

export interface Rule {
  name: string
  /** In one sentence. */
  description: string
  severity?: Problem['severity']
  /** It says that something is missing, which can be said only where every file could be read. */
  needsAll?: boolean
  check(reading: Reading): Finding[]
}

export interface Finding {
  place: Place
  message: string
  remedy: string
  /** A note where the rule's own severity is an error. */
  severity?: Problem['severity']
}

export function applyRule(rule: Rule, reading: Reading): Problem[] {
  if (rule.needsAll && !reading.whole) return []
  return rule.check(reading).map(({ place, message, remedy, severity = rule.severity ?? 'error' }) => ({
    severity,
    rule: rule.name,
    ...reading.locate(place),
    message,
    remedy,
  }))
}

/** `file:line` of a second place, for a message about two. */
export function whereIs(reading: Reading, place: Place): string {
  const { file, line } = reading.locate(place)
  return `${file}:${line}`
}
