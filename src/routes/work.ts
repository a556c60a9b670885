/** Long work in pieces: it stops now and then, so that other requests get their turn, and ends when its time is up. */

/** Work that yields now and then, and returns its result. Behind a yield `over` may tell that it has to end. */
export type Work<T> = Generator<undefined, T, undefined>

/** How much one search may do. */
export interface Bounds {
  /** Partial ways that it may look at. */
  states: number
  /** For how long everything that one field asks may work; waiting while others work does not count. */
  milliseconds: number
  /** The request that the search is for; left out where it is for none. */
  request?: Asker
}
export const standardBounds: Bounds = { states: 200_000, milliseconds: 2_000 }

/** Who asks for searches, of all of them together. */
export interface Asker {
  /** For how long they may work. */
  readonly milliseconds: number
  /** For how long they have worked, in milliseconds. */
  worked: number
  /** Nobody waits for the answer any more. */
  isGone: boolean
}
/** Several fields may search in a request; many that each take their time are too much. */
export const requestMilliseconds = 10_000

/** What work is told while it goes on. */
export interface Pace {
  states: number
  /** The bound that has been reached, as `time: 2000 ms`; null while there is time. */
  over(): string | null
  /** For a part of the work, from now on, a share of the time. */
  within(share: number): Pace
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
export async function paced<T>({ states, milliseconds, request }: Bounds, start: (pace: Pace) => Work<T>): Promise<T> {
  /** In the pieces before this one. */
  let worked = 0
  let resumed = 0
  const now = () => worked + performance.now() - resumed
  const ofRequest = () => {
    if (!request) return null
    if (request.isGone) return 'nobody waits for it'
    return request.worked + performance.now() - resumed > request.milliseconds ? `time of the request: ${request.milliseconds} ms` : null
  }
  const paceFrom = (began: number, limit: number, before: () => string | null): Pace => {
    const over = () => before() ?? (now() - began > limit ? `time: ${Math.round(limit)} ms` : null)
    return { states, over, within: share => paceFrom(now(), limit * share, over) }
  }
  const work = start(paceFrom(0, milliseconds, ofRequest))
  for (;;) {
    while (!isTimeLeft()) await turn()
    resumed = performance.now()
    let result: IteratorResult<undefined, T>
    do result = work.next()
    while (!result.done && isTimeLeft())
    const piece = performance.now() - resumed
    worked += piece
    if (request) request.worked += piece
    if (result.done) return result.value
  }
}

/** Does the work in one go, however long it takes. */
export function atOnce<T>(start: (pace: Pace) => Work<T>, states = standardBounds.states): T {
  const pace: Pace = { states, over: () => null, within: () => pace }
  const work = start(pace)
  for (;;) {
    const { done, value } = work.next()
    if (done) return value as T
  }
}
