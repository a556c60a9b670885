/**
 * Versions belong to an environment: steps that hand over a live object, or a file bound to the version that wrote it, share one.
 * An environment has every range that its steps state, and at most one version of a thing that the question pins.
 */
import { compareVersions, firstParts } from '../version.js'
import type { Network, Range } from './network.js'

export interface Environment {
  /** By thing; in order of the steps. */
  ranges: ReadonlyMap<string, readonly Range[]>
  pinned: ReadonlyMap<string, string>
}

export const emptyEnvironment: Environment = { ranges: new Map(), pinned: new Map() }

/** Whether what passes between two steps keeps them in one environment. */
export function isShared(network: Network, format: string): boolean {
  const thing = network.things.get(format)
  return thing !== undefined && (thing.live || thing.boundTo !== null)
}

/**
 * The environment with one more step in it: its ranges, and the versions that the question says of it. Null where no versions can be:
 * bounds that refuse exclude each other, or the pinned version. `untested`: bounds that are merely untested do.
 */
export function joined(
  network: Network,
  environment: Environment,
  ranges: readonly Range[],
  pins: readonly { of: string; version: string }[],
): { environment: Environment; untested: Range[] } | null {
  if (ranges.length === 0 && pins.length === 0) return { environment, untested: [] }
  const order = (of: string) => network.things.get(of)?.versionOrder ?? undefined
  const pinned = new Map(environment.pinned)
  for (const { of, version } of pins) {
    const before = pinned.get(of)
    if (before !== undefined && compareVersions(before, version, order(of)) !== 0) return null
    pinned.set(of, before ?? version)
  }
  const all = new Map(environment.ranges)
  for (const range of ranges) all.set(range.of, [...(all.get(range.of) ?? []), range])

  const untested: Range[] = []
  for (const of of new Set([...ranges.map(range => range.of), ...pins.map(pin => pin.of)])) {
    const together = all.get(of) ?? []
    if (isEmpty(window(together.map(strict), order(of)), order(of))) return null
    const version = pinned.get(of)
    if (version !== undefined) {
      if (together.some(range => !contains(strict(range), version, order(of)))) return null
      // A range that was there before is judged when the version comes.
      const judged = environment.pinned.has(of) ? ranges.filter(range => range.of === of) : together
      untested.push(...judged.filter(range => !contains(range, version, order(of))))
    } else if (isEmpty(window(together, order(of)), order(of))) {
      untested.push(...ranges.filter(range => range.of === of))
    }
  }
  return { environment: { ranges: all, pinned }, untested }
}

/** Whether a version lies within a range. */
export function contains({ since, until, parts }: Range, version: string, order?: readonly string[]): boolean {
  const seen = order?.includes(version) ? version : firstParts(version, parts)
  if (since !== null && compareVersions(seen, since, order) < 0) return false
  return until === null || compareVersions(seen, until, order) < 0
}

/** With the bounds alone beyond which a tool refuses. */
const strict = (range: Range): Range => ({
  ...range,
  since: range.below === 'UNSUPPORTED' ? range.since : null,
  until: range.above === 'UNSUPPORTED' ? range.until : null,
})

/** The one range in which all of these hold: the largest `since`, the smallest `until`. Of equal bounds one that refuses counts. */
export function window(ranges: readonly Range[], order?: readonly string[]): Range {
  const first = ranges[0]
  if (!first) return { of: '', since: null, until: null, through: null, below: 'UNTESTED', above: 'UNTESTED', parts: null }
  const result: Range = { ...first }
  for (const range of ranges.slice(1)) {
    if (range.since !== null) {
      const later = result.since === null ? 1 : compareVersions(range.since, result.since, order)
      if (later > 0) result.since = range.since
      if (later > 0 || (later === 0 && range.below === 'UNSUPPORTED')) result.below = range.below
    }
    if (range.until !== null) {
      const earlier = result.until === null ? 1 : compareVersions(result.until, range.until, order)
      if (earlier > 0) {
        result.until = range.until
        result.through = range.through
      }
      if (earlier > 0 || (earlier === 0 && range.above === 'UNSUPPORTED')) result.above = range.above
    }
  }
  return result
}

const isEmpty = ({ since, until }: Range, order?: readonly string[]): boolean =>
  since !== null && until !== null && compareVersions(since, until, order) >= 0
