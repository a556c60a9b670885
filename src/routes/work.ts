/** Long work in pieces: it stops now and then, so that other requests get their turn, and ends when its time is up. */
import { setImmediate } from 'node:timers/promises'

/** Work that yields now and then, and returns its result. Behind a yield `isOver` may have turned true. */
export type Work<T> = Generator<undefined, T, undefined>

/** How much one search may do. */
export interface Bounds {
  /** Partial ways that it may look at. */
  states: number
  /** For how long everything that one field asks may work. */
  milliseconds: number
}
export const standardBounds: Bounds = { states: 200_000, milliseconds: 2_000 }

/** What work is told while it goes on. */
export interface Pace {
  states: number
  /** The bound that has been reached, as `time: 2000 ms`; null while there is time. */
  over(): string | null
}

/** How long it works before others get their turn. */
const slice = 10

/** Does the work, letting others in between. */
export async function paced<T>(bounds: Bounds, start: (pace: Pace) => Work<T>): Promise<T> {
  const began = performance.now()
  const work = start({
    states: bounds.states,
    over: () => (performance.now() - began > bounds.milliseconds ? `time: ${bounds.milliseconds} ms` : null),
  })
  let resumed = began
  for (;;) {
    const { done, value } = work.next()
    if (done) return value as T
    if (performance.now() - resumed < slice) continue
    await setImmediate()
    resumed = performance.now()
  }
}

/** Does the work in one go, however long it takes. */
export function atOnce<T>(start: (pace: Pace) => Work<T>, states = standardBounds.states): T {
  const work = start({ states, over: () => null })
  for (;;) {
    const { done, value } = work.next()
    if (done) return value as T
  }
}
