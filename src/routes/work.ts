/** Long work in pieces: it stops now and then, so that other requests get their turn, and ends when its time is up. */
/** Work that yields now and then, and returns its result. Behind a yield `isOver` may have turned true. */
export type Work<T> = Generator<undefined, T, undefined>

/** How much one search may do. */
export interface Bounds {
  /** Partial ways that it may look at. */
  states: number
  /** For how long everything that one field asks may work; waiting while others work does not count. */
  milliseconds: number
}
export const standardBounds: Bounds = { states: 200_000, milliseconds: 2_000 }

/** What work is told while it goes on. */
export interface Pace {
  states: number
  /** The bound that has been reached, as `time: 2000 ms`; null while there is time. */
  over(): string | null
}

/** How long all searches together work before other requests get their turn. */
const slice = 10
/** When a search was first at work in this turn of the event loop; null: none was yet. */
let turnBegan: number | null = null
/** Those that wait for a turn, the longest first. */
const waiting: (() => void)[] = []
let isScheduled = false

/** Whether there is time left in this turn. */
function isTimeLeft(): boolean {
  if (turnBegan === null) {
    turnBegan = performance.now()
    scheduleTurn()
  }
  return performance.now() - turnBegan < slice
}

function scheduleTurn(): void {
  if (!isScheduled) setImmediate(nextTurn)
  isScheduled = true
}

/** One that waits goes on in each turn, however many there are: together they keep others waiting no longer than one alone. */
function nextTurn(): void {
  isScheduled = false
  turnBegan = null
  const next = waiting.shift()
  if (waiting.length > 0) scheduleTurn()
  next?.()
}

const turn = (): Promise<void> => new Promise(resolve => waiting.push(resolve))

/** Does at once what is no search and may take long; in a later turn where searches and the like have worked for long enough in this one. */
export function inTurn<T>(work: () => T | Promise<T>): T | Promise<T> {
  return isTimeLeft() ? work() : turn().then(() => inTurn(work))
}

/** Does the work, letting others in between. */
export async function paced<T>(bounds: Bounds, start: (pace: Pace) => Work<T>): Promise<T> {
  /** Of the pieces before this one. */
  let worked = 0
  let resumed = 0
  const over = () => (worked + performance.now() - resumed > bounds.milliseconds ? `time: ${bounds.milliseconds} ms` : null)
  const work = start({ states: bounds.states, over })
  for (;;) {
    while (!isTimeLeft()) await turn()
    resumed = performance.now()
    do {
      const { done, value } = work.next()
      if (done) return value as T
    } while (isTimeLeft())
    worked += performance.now() - resumed
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
