/**
 * The search in the process, on generated graphs: first ten ways of a pair, a matrix, the impact of the busiest format, blockers.
 * `npm run bench`. Sizes take turns within each round, so that what else the machine does falls on all alike; medians of the rounds.
 */
import { findBlockers } from '../src/routes/blockers.js'
import { buildNetwork } from '../src/routes/build-network.js'
import { impact } from '../src/routes/impact.js'
import { type Network } from '../src/routes/network.js'
import { emptyWhere, type Question } from '../src/routes/question.js'
import { allTargets, matrix, trainers } from '../src/routes/reach.js'
import { findWays } from '../src/routes/search.js'
import { atOnce, type Pace, standardBounds } from '../src/routes/work.js'
import { generated } from './graphs.js'

const asOf = '2024-06-01'
/** Steps; others may be named behind the command. */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [400, 1000, 10_000, 100_000]
const rounds = 4
const pairs = 100

const days = { asOf, trainedOn: asOf }
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!
const quantile = (values: number[], share: number) =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!
function milliseconds(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

const networks = new Map<number, Network>()
const built = new Map<number, number>()
for (const size of sizes) {
  const rows = generated(size)
  built.set(
    size,
    milliseconds(() => networks.set(size, buildNetwork(`${size}`, rows))),
  )
}

/** Every pair another one: no answer is asked for twice. */
function questions(network: Network, count: number): Question[] {
  const [origins, targets] = [trainers(network), allTargets(network)]
  return Array.from({ length: count }, (_, index) => ({
    origin: origins[(index * 7919) % origins.length]!,
    end: targets[(index * 104_729) % targets.length]!,
    where: emptyWhere,
    ...days,
  }))
}

const each = new Map<number, number[]>(sizes.map(size => [size, []]))
const found = new Map<number, number>()
for (let round = 0; round < rounds; round++)
  for (const size of sizes) {
    const network = networks.get(size)!
    let ways = 0
    const times = questions(network, pairs).map(question =>
      milliseconds(() => (ways += atOnce(pace => findWays(network, question, 10, pace)).ways.length > 0 ? 1 : 0)),
    )
    found.set(size, ways)
    // The first round warms the code up.
    if (round > 0) each.get(size)!.push(...times)
  }

console.log('first ten ways of a pair that was not asked before')
console.log('   steps   build ms   median ms   p99 ms   pairs with a way   median ÷ that of 1,000')
const base = median([...(each.get(1000) ?? each.get(sizes[0]!)!)])
for (const size of sizes) {
  const times = each.get(size)!
  console.log(
    [
      String(size).padStart(8),
      built.get(size)!.toFixed(0).padStart(10),
      median([...times])
        .toFixed(3)
        .padStart(11),
      quantile([...times], 0.99)
        .toFixed(2)
        .padStart(8),
      `${found.get(size)}/${pairs}`.padStart(18),
      (median([...times]) / base).toFixed(1).padStart(24),
    ].join(' '),
  )
}

const network = networks.get(sizes[0]!)!
const hundred = <T>(list: T[]): T[] => Array.from({ length: 100 }, (_, index) => list[index % list.length]!)
const timed = (work: () => unknown) => median(Array.from({ length: rounds }, () => milliseconds(work)))
const [rows, columns] = [hundred(trainers(network)), hundred(allTargets(network))]
console.log(`\nat ${sizes[0]} steps`)
console.log(
  `  matrix of 100 × 100                  ${timed(() => atOnce(pace => matrix(network, rows, columns, emptyWhere, days, pace))).toFixed(0)} ms`,
)
console.log(`  impact of the busiest format         ${timed(() => atOnce(pace => impact(network, 'format:f0', asOf, pace))).toFixed(0)} ms`)

console.log('\nblockers of a pair without a way, within the time that the server gives')
console.log('   steps   asked for            pairs   cut   median ms   worst ms   worst piece ms')
const via = { ...emptyWhere, via: [['format:f30']] }
for (const size of sizes)
  for (const [what, where] of Object.entries({ nothing: emptyWhere, 'one via': via })) {
    const network = networks.get(size)!
    const asked = questions(network, 400)
      .map(question => ({ ...question, where }))
      .filter(question => {
        const found = atOnce(pace => findWays(network, question, 1, pace))
        return found.ways.length === 0 && found.stoppedBy === null
      })
      .slice(0, 20)
    const answers = asked.map(question => blockersOf(network, question))
    const times = answers.map(({ time }) => time)
    console.log(
      [
        String(size).padStart(8),
        ` ${what}`.padEnd(20),
        String(asked.length).padStart(6),
        String(answers.filter(({ cut }) => cut).length).padStart(5),
        (times.length > 0 ? median(times) : 0).toFixed(1).padStart(11),
        Math.max(0, ...times)
          .toFixed(0)
          .padStart(10),
        Math.max(0, ...answers.map(({ piece }) => piece))
          .toFixed(0)
          .padStart(16),
      ].join(' '),
    )
  }

/** How long it takes, and for how long the longest piece of it lets nobody in. */
function blockersOf(network: Network, question: Question): { time: number; piece: number; cut: boolean } {
  const began = performance.now()
  const over = () => (performance.now() - began > standardBounds.milliseconds ? 'time' : null)
  const asked = { followsAsOf: true, sameNames: () => true }
  const within = (share: number): Pace => {
    const part = performance.now()
    const overPart = () => over() ?? (performance.now() - part > share * standardBounds.milliseconds ? 'time' : null)
    return { states: standardBounds.states, over: overPart, within }
  }
  const work = findBlockers(network, question, asked, 3, within(1))
  let piece = 0
  for (let resumed = began; ; ) {
    const { done, value } = work.next()
    const now = performance.now()
    piece = Math.max(piece, now - resumed)
    resumed = now
    if (done) return { time: now - began, piece, cut: value.some(({ reason }) => reason === 'SEARCH_CUT') }
  }
}
