/** Searches work in pieces, and however many there are, others come between the pieces. */
import { expect, test } from 'vitest'
import { inTurn, paced, type Work } from '../../src/routes/work.js'

/** Keeps the processor for longer than a turn lasts. */
function busy(): void {
  const began = performance.now()
  while (performance.now() - began < 15);
}

function* inPieces(pieces: number, told: () => void): Work<string> {
  for (let piece = 0; piece < pieces; piece++) {
    busy()
    told()
    yield
  }
  return 'done'
}

test('of many searches at once one piece at most is done in a turn of the event loop', async () => {
  let pieces = 0
  let since = 0
  let most = 0
  let over = false
  const watch = () => {
    most = Math.max(most, since)
    since = 0
    if (!over) setImmediate(watch)
  }
  setImmediate(watch)
  const told = () => {
    pieces++
    since++
  }
  const bounds = { states: 1, milliseconds: 60_000 }
  const searches = Array.from({ length: 6 }, () => paced(bounds, () => inPieces(3, told)))
  // What is not a search, and takes as long, takes turns with them.
  const others = Array.from({ length: 6 }, () =>
    inTurn(() => {
      busy()
      told()
    }),
  )
  expect(await Promise.all(searches)).toEqual(Array(6).fill('done'))
  await Promise.all(others)
  over = true
  expect(pieces).toBe(24)
  expect(most).toBe(1)
})

test('the time of a search is that in which it works, not that in which it waits for others', async () => {
  const verdicts: (string | null)[] = []
  const bounds = { states: 1, milliseconds: 400 }
  const searches = Array.from({ length: 40 }, () => paced(bounds, pace => inPieces(1, () => verdicts.push(pace.over()))))
  await Promise.all(searches)
  // Each worked for 15 of its 400 milliseconds, and the last waited for 585.
  expect(verdicts).toEqual(Array(40).fill(null))
})
