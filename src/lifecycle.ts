/** Dates of things and steps, and what state they are in on a day. */

export type LifecycleState = 'PLANNED' | 'ACTIVE' | 'DEPRECATED' | 'RETIRED'

/** ISO days; null is not known. The followed ones, where sources disagree. */
export interface Dates {
  introduced: string | null
  /** Known not to be released yet. */
  unreleased: boolean
  deprecated: string | null
  closedToNew: string | null
  retired: string | null
  attested: string | null
}

export const undated: Dates = { introduced: null, unreleased: false, deprecated: null, closedToNew: null, retired: null, attested: null }

export function stateOn(dates: Dates, day: string): LifecycleState {
  if (dates.unreleased || (dates.introduced !== null && day < dates.introduced)) return 'PLANNED'
  if (dates.retired !== null && day >= dates.retired) return 'RETIRED'
  if ((dates.deprecated !== null && day >= dates.deprecated) || (dates.closedToNew !== null && day >= dates.closedToNew))
    return 'DEPRECATED'
  return 'ACTIVE'
}

/** ACTIVE or DEPRECATED: to be had on that day. */
export const inUseOn = (dates: Dates, day: string): boolean => ['ACTIVE', 'DEPRECATED'].includes(stateOn(dates, day))

/** The dates of what needs all of these at once: the latest beginning, the earliest end; what is not known is left out. */
export function narrowed(all: Dates[]): Dates {
  const unreleased = all.some(dates => dates.unreleased)
  return {
    introduced: unreleased ? null : latest(all.map(dates => dates.introduced)),
    unreleased,
    deprecated: earliest(all.map(dates => dates.deprecated)),
    closedToNew: earliest(all.map(dates => dates.closedToNew)),
    retired: earliest(all.map(dates => dates.retired)),
    attested: latest(all.map(dates => dates.attested)),
  }
}

/** The dates of what needs any one of these: the earliest beginning, the latest end; one that is not known leaves it open. */
export function anyOf(all: Dates[]): Dates {
  if (all.length === 0) return undated
  const open = (days: (string | null)[], pick: typeof latest) => (days.includes(null) ? null : pick(days))
  const released = all.filter(dates => !dates.unreleased)
  return {
    introduced: open(
      released.map(dates => dates.introduced),
      earliest,
    ),
    unreleased: released.length === 0,
    deprecated: open(
      all.map(dates => dates.deprecated),
      latest,
    ),
    closedToNew: open(
      all.map(dates => dates.closedToNew),
      latest,
    ),
    retired: open(
      all.map(dates => dates.retired),
      latest,
    ),
    attested: open(
      all.map(dates => dates.attested),
      earliest,
    ),
  }
}

const known = (days: (string | null)[]) => days.filter(day => day !== null).sort()
const earliest = (days: (string | null)[]): string | null => known(days)[0] ?? null
const latest = (days: (string | null)[]): string | null => known(days).at(-1) ?? null
