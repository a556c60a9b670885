/** Puts an overlay's dates beside those that were there: the overlay's are followed, the others stay and are shown. */
import { firstDay, lastDay } from './days.js'
import type { EventEntry, LifecycleEntry } from './entity.js'
import { type Entry, inside, type Origin, originOf, type Refused, written } from './entry.js'
import type { Ends } from './extension.js'
import { type EventKind, eventsOf } from './facts.js'
import type { Path } from './yaml-file.js'

type End = keyof Ends
/** In the order in which they are put: what comes before a date of each kind, and what after it. */
const order: Record<End, { before: EventKind[]; after: EventKind[] }> = {
  deprecated: { before: ['introduced'], after: ['retired'] },
  closedToNew: { before: ['introduced'], after: ['retired'] },
  retired: { before: ['introduced', 'deprecated', 'closedToNew'], after: [] },
}

/** `path` leads to `owner` in the entry, `origin` to the dates in the overlay's file. Gives what is out of order and was not put. */
export function putEnds(
  entry: Entry,
  owner: { lifecycle: LifecycleEntry },
  what: string,
  path: Path,
  ends: Ends,
  origin: Origin,
): Refused[] {
  const { lifecycle } = owner
  return (Object.keys(order) as End[]).flatMap((kind): Refused[] => {
    const given = ends[kind]
    if (given.length === 0) return []
    const followed = given.findIndex(event => event.followed)
    const clash = followed < 0 ? null : outOfOrder(lifecycle, ends, kind, given[followed]!.date)
    if (clash) {
      const where = written(originOf(entry, [...path, 'lifecycle', clash.kind, clash.index]))
      const message = `The date ${kind} of ${what}, ${given[followed]!.date}, is not in order with ${clash.kind} ${clash.date} at ${where}`
      const remedy = clash.kind === 'introduced' ? 'Correct it' : `Correct it, or write under "${clash.kind}" too when that was for you`
      return [{ origin: inside(origin, kind, followed), message, remedy }]
    }
    const at = [...path, 'lifecycle', kind]
    const before = lifecycle[kind]
    // Said of each that was there, since the kind as a whole is the overlay's from now on.
    for (const index of before.keys()) entry.added.set([...at, index].join('/'), originOf(entry, [...at, index]))
    entry.added.set(at.join('/'), inside(origin, kind))
    for (const index of given.keys()) entry.added.set([...at, before.length + index].join('/'), inside(origin, kind, index))
    lifecycle[kind] = [...(followed < 0 ? before : before.map(outdone)), ...given]
    return []
  })
}

const outdone = (event: EventEntry): EventEntry => ({
  ...event,
  followed: false,
  because: event.because ?? 'An overlay gives the date that counts for its company.',
})

/** The followed date that was there and is on the wrong side of this one. Dates that the overlay gives itself are the matter of `inverted-dates`. */
function outOfOrder(
  lifecycle: LifecycleEntry,
  ends: Ends,
  kind: End,
  date: string,
): { kind: EventKind; index: number; date: string } | null {
  const there = eventsOf(lifecycle)
  for (const other of [...order[kind].before, ...order[kind].after]) {
    if (other !== 'introduced' && ends[other].some(event => event.followed)) continue
    const index = there[other].findIndex(event => event.followed)
    const found = there[other][index]
    if (!found) continue
    const [first, second] = order[kind].before.includes(other) ? [found.date, date] : [date, found.date]
    if (firstDay(first) > lastDay(second)) return { kind: other, index, date: found.date }
  }
  return null
}
