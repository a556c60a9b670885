/** Whether a search and the slow reference say the same of a case: the same ways in the same order, with all that is said of them, the same pages, the same blockers. */
import type * as blockers from '../../src/routes/blockers.js'
import type * as networks from '../../src/routes/build-network.js'
import type { NetworkRows } from '../../src/routes/network-rows.js'
import type * as plans from '../../src/routes/plan.js'
import type { Question } from '../../src/routes/question.js'
import type * as searches from '../../src/routes/search.js'
import type * as warnings from '../../src/routes/warnings.js'
import type * as ways from '../../src/routes/ways.js'
import type * as works from '../../src/routes/work.js'
import { type ReferenceBlocker, type ReferenceWay, referenceBlockers, referenceWays } from './reference.js'

/** The search under test: the product's own, or a copy with a bug planted in it. */
export interface Searching {
  blockers: typeof blockers
  network: typeof networks
  plan: typeof plans
  search: typeof searches
  warnings: typeof warnings
  ways: typeof ways
  work: typeof works
}

export interface Case {
  rows: NetworkRows
  question: Question
}

const most = 100_000

export function waysOf({ network, plan, search, warnings, ways, work }: Searching, { rows, question }: Case): ReferenceWay[] {
  const net = network.buildNetwork('r', rows)
  const judged = new plan.Plan(net, question)
  const found = work.atOnce(pace => search.findWays(net, question, most, pace))
  return found.ways.map(way => ({
    key: way.key,
    rank: way.rank,
    formats: ways.formatsOf(way),
    warnings: warnings.warningsOf(judged, way).map(({ code, option }) => ({ code, step: option.hop.step.id })),
    versions: warnings
      .versionsOf(judged, way)
      .map(({ of, since, until, through, below, above }) => ({ of, since, until, through, below, above })),
    alternatives: ways.countAlternatives(judged, question, way),
  }))
}

/** The keys of all ways, taken page by page. */
export function keysByPage({ network, search, work }: Searching, { rows, question }: Case, first: number): string[] {
  const net = network.buildNetwork('r', rows)
  const keys: string[] = []
  let after: searches.Place | undefined
  for (;;) {
    const page = work.atOnce(pace => search.findWays(net, question, first, pace, after))
    keys.push(...page.ways.map(({ key }) => key))
    after = page.ways.at(-1)
    if (!page.hasNext || !after) return keys
  }
}

export function blockersOf({ blockers, network, work }: Searching, { rows, question }: Case, followsAsOf: boolean): ReferenceBlocker[] {
  const net = network.buildNetwork('r', rows)
  const asked = { followsAsOf, sameNames: () => true }
  const found = work.atOnce(pace => blockers.findBlockers(net, question, asked, most, pace))
  return found.map(({ reason, steps, refusals, nearest, change, missing }) => ({
    reason,
    steps,
    refusals,
    nearest: nearest?.way.key ?? null,
    change,
    missingFrom: missing?.from ?? null,
    missingTo: missing?.to ?? null,
  }))
}

/** What differs first, in words; null where nothing does. */
export function disagreement(searching: Searching, asked: Case): string | null {
  const wanted = referenceWays(asked.rows, asked.question)
  const differs = differing('ways', wanted, waysOf(searching, asked))
  if (differs) return differs
  const keys = wanted.map(({ key }) => key)
  const paged = differing('pages of two', keys, keysByPage(searching, asked, 2))
  if (paged) return paged
  const { asOf, trainedOn } = asked.question
  const followsAsOf = asOf === trainedOn
  return differing(
    'blockers',
    referenceBlockers(asked.rows, asked.question, { followsAsOf }).map(inOrder),
    blockersOf(searching, asked, followsAsOf).map(inOrder),
  )
}

/** The steps and refusals of a blocker are sets. */
const inOrder = (blocker: ReferenceBlocker): ReferenceBlocker => ({
  ...blocker,
  steps: [...blocker.steps].sort(),
  refusals: [...blocker.refusals].sort(),
})

function differing(what: string, wanted: unknown[], found: unknown[]): string | null {
  for (let index = 0; index < Math.max(wanted.length, found.length); index++) {
    const [left, right] = [wanted[index], found[index]].map(one => JSON.stringify(sorted(one)))
    if (left !== right)
      return `${what}: at ${index} of ${wanted.length} the reference has\n  ${left}\nand the search, of ${found.length},\n  ${right}`
  }
  return null
}

/** The keys of objects in order. */
const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value
