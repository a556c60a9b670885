/**
 * The search against the slow reference on thousands of random small graphs, filters and days; the same search with a bug planted in it,
 * which has to be noticed; and what must hold whatever the graph is like.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Change } from '../../src/routes/blocker.js'
import * as blockers from '../../src/routes/blockers.js'
import * as network from '../../src/routes/build-network.js'
import { impact } from '../../src/routes/impact.js'
import * as plan from '../../src/routes/plan.js'
import { emptyWhere, type Question } from '../../src/routes/question.js'
import { allTargets, matrix, reach, trainers } from '../../src/routes/reach.js'
import * as search from '../../src/routes/search.js'
import * as warnings from '../../src/routes/warnings.js'
import * as ways from '../../src/routes/ways.js'
import * as work from '../../src/routes/work.js'
import { type Case, disagreement, keysByPage, type Searching, waysOf } from './agreement.js'
import { randomCase } from './random.js'
import { referenceWays } from './reference.js'

const ours: Searching = { blockers, network, plan, search, warnings, ways, work }
const seed = 20_261_124
const samples = (count: number, from = seed): Case[] => fc.sample(randomCase(), { numRuns: count, seed: from })
const told = (asked: Case) => `\n${JSON.stringify(asked)}`

test('on 2,000 random graphs the search says what the reference says', { timeout: 120_000 }, () => {
  const cases = samples(2000)
  const shares = { 'two ways or more': 0, 'no way': 0, 'versions, properties and dates together': 0 }
  for (const asked of cases) {
    const differs = disagreement(ours, asked)
    expect(differs, differs + told(asked)).toBeNull()
    const all = referenceWays(asked.rows, { ...asked.question, where: { ...asked.question.where, distinct: false } })
    if (all.length >= 2) shares['two ways or more']++
    if (all.length === 0) shares['no way']++
    if (
      usesAll(
        asked,
        all.map(({ key }) => key),
      )
    )
      shares['versions, properties and dates together']++
  }
  console.log(
    Object.entries(shares)
      .map(([what, count]) => `${what}: ${((100 * count) / cases.length).toFixed(1)} % of cases`)
      .join('; '),
  )
  expect(shares['two ways or more']).toBeGreaterThanOrEqual(cases.length / 2)
  expect(shares['no way']).toBeGreaterThanOrEqual(cases.length / 10)
  expect(shares['versions, properties and dates together']).toBeGreaterThanOrEqual(cases.length / 4)
})

/** On one of the ways there are steps that state versions, steps that demand something of the model, and steps that have dates. */
function usesAll({ rows }: Case, keys: string[]): boolean {
  return keys.some(key => {
    const steps = rows.steps.filter(({ id }) => key.split('~').includes(id.slice('step:'.length)))
    const dated = steps.some(
      ({ introduced, deprecated, closedToNew, retired, attested }) => introduced ?? deprecated ?? closedToNew ?? retired ?? attested,
    )
    return dated && steps.some(({ versions }) => versions) && steps.some(({ requires }) => requires)
  })
}

describe('a bug planted in a copy of the search is noticed', () => {
  const patches = new URL('./planted/', import.meta.url)
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const copies = `${root}.cache/planted`
  afterAll(() => rmSync(copies, { recursive: true, force: true }))
  const names = readdirSync(patches)
    .filter(name => name.endsWith('.patch'))
    .sort()

  test('there are six', () => {
    expect(names).toHaveLength(6)
  })

  test.each(names)('%s', { timeout: 120_000 }, async name => {
    const copy = `${copies}/${name.replace('.patch', '')}`
    mkdirSync(copy, { recursive: true })
    for (const part of ['routes', 'store', 'lifecycle.ts', 'version.ts', 'errors.ts'])
      cpSync(`${root}src/${part}`, `${copy}/${part}`, { recursive: true })
    plant(readFileSync(new URL(name, patches), 'utf8'), copy)
    const load = async <Module>(module: string) => (await import(/* @vite-ignore */ `${copy}/routes/${module}.ts`)) as Module
    const planted: Searching = {
      blockers: await load('blockers'),
      network: await load('build-network'),
      plan: await load('plan'),
      search: await load('search'),
      warnings: await load('warnings'),
      ways: await load('ways'),
      work: await load('work'),
    }
    const noticed = samples(2000).some(asked => {
      try {
        return disagreement(planted, asked) !== null
      } catch {
        return true
      }
    })
    expect(noticed).toBe(true)
  })
})

/** Applies a patch of one hunk to the copy; a patch that no longer fits is an error. */
function plant(patch: string, copy: string): void {
  const [head, ...hunks] = patch.split(/^@@.*\n/m)
  const file = `${copy}/${/^\+\+\+ b\/src\/(.*)$/m.exec(head!)![1]}`
  let text = readFileSync(file, 'utf8')
  for (const hunk of hunks) {
    const lines = hunk.replace(/\n$/, '').split('\n')
    const side = (sign: '-' | '+') =>
      lines
        .filter(line => line[0] === ' ' || line[0] === sign)
        .map(line => line.slice(1))
        .join('\n')
    if (text.split(side('-')).length !== 2) throw new Error(`the patch does not fit ${file}: make it anew from the code as it is now`)
    text = text.replace(side('-'), () => side('+'))
  }
  writeFileSync(file, text)
}

describe('whatever the graph is like', () => {
  const cases = samples(400, seed + 1)
  const keysOf = (asked: Case) => waysOf(ours, asked).map(({ key }) => key)
  const asking = (asked: Case, more: Partial<Question['where']>): Case => ({
    ...asked,
    question: { ...asked.question, where: { ...asked.question.where, ...more } },
  })

  test('a step more never takes a way away', () => {
    let compared = 0
    for (const asked of cases) {
      const { rows } = asked
      const without = asking({ ...asked, rows: { ...rows, steps: rows.steps.slice(1) } }, { distinct: false })
      const before = keysOf(without)
      const after = new Set(keysOf(asking(asked, { distinct: false })))
      expect(
        before.filter(key => !after.has(key)),
        told(asked),
      ).toEqual([])
      compared += before.length
    }
    expect(compared).toBeGreaterThan(1000)
  })

  test('a stricter filter never adds a way', () => {
    const stricter: Partial<Question['where']>[] = [
      { official: true },
      { lossless: true },
      { maxConversions: 0 },
      { includeDeprecated: false },
      { newUser: true },
      { openSource: true },
      { offline: true },
      { gpu: false },
      { sources: ['source:one'] },
    ]
    let compared = 0
    for (const [index, asked] of cases.entries()) {
      const more = stricter[index % stricter.length]!
      const loose = asking(asked, {
        distinct: false,
        maxConversions: 3,
        official: false,
        sources: [],
        offline: null,
        gpu: null,
        allowUnstated: false,
      })
      const all = new Set(keysOf(loose))
      const fewer = keysOf(asking(loose, more))
      expect(
        fewer.filter(key => !all.has(key)),
        JSON.stringify(more) + told(asked),
      ).toEqual([])
      compared += all.size
    }
    expect(compared).toBeGreaterThan(1000)
  })

  test('a day later, where nothing comes or goes between, changes nothing', () => {
    let compared = 0
    for (const asked of cases) {
      const { asOf, trainedOn } = asked.question
      const [next, trainedNext] = [dayAfter(asOf), dayAfter(trainedOn)]
      const days = [...asked.rows.things, ...asked.rows.steps].flatMap(({ introduced, deprecated, closedToNew, retired, attested }) => [
        ...[introduced, deprecated, closedToNew, retired, attested],
      ])
      // A year after the day is one on which a warning may come.
      if (days.some(day => day === next || day === trainedNext || day === yearAfter(next))) continue
      const later = { ...asked, question: { ...asked.question, asOf: next, trainedOn: trainedNext } }
      expect(waysOf(ours, later), told(asked)).toEqual(waysOf(ours, asked))
      compared++
    }
    expect(compared).toBeGreaterThan(100)
  })

  test('pages of any size join to the whole', () => {
    for (const asked of cases) for (const first of [1, 3, 7]) expect(keysByPage(ours, asked, first), told(asked)).toEqual(keysOf(asked))
  })

  test('reach and matrix say of each pair what the question of that pair says; impact what avoiding says', { timeout: 60_000 }, () => {
    let pairs = 0
    let impacted = 0
    for (const { rows, question } of cases.slice(0, 120)) {
      const net = network.buildNetwork('r', rows)
      const { where, asOf, trainedOn } = question
      const [origins, ends] = [trainers(net), allTargets(net)]
      const days = { asOf, trainedOn }
      const bestOf = (origin: string, end: string, filter = where, on = days) =>
        work.atOnce(pace => search.findWays(net, { origin, end, where: filter, ...on }, 1, pace)).ways[0]?.key ?? null
      const { cells } = work.atOnce(pace => matrix(net, origins, ends, where, days, pace))
      const each = origins.map(origin => ends.map(end => bestOf(origin, end)))
      expect(cells.map(row => row.map(cell => cell?.way.key ?? null))).toEqual(each)
      const reached = work.atOnce(pace => reach(net, origins, ends, where, days, pace)).pairs
      expect(reached.map(({ way }) => way.key).sort()).toEqual(
        each
          .flat()
          .filter(key => key !== null)
          .sort(),
      )
      pairs += reached.length

      const of = [...net.things.keys()].find(id => id.startsWith('technology:'))!
      const { lost, rerouted } = work.atOnce(pace => impact(net, of, asOf, pace))
      const now = { asOf, trainedOn: asOf }
      const changed = origins.flatMap(origin =>
        ends.flatMap(end => {
          const before = bestOf(origin, end, emptyWhere, now)
          const after = bestOf(origin, end, { ...emptyWhere, avoid: [[of]] }, now)
          return before === after ? [] : [`${origin} ${end} ${before} ${after}`]
        }),
      )
      const said = [...lost, ...rerouted].map(
        ({ before, after }) => `${before.origin} ${before.end} ${before.way.key} ${after?.way.key ?? null}`,
      )
      expect(said.sort(), `${of} ${told({ rows, question })}`).toEqual(changed.sort())
      impacted += changed.length
    }
    expect(pairs).toBeGreaterThan(50)
    expect(impacted).toBeGreaterThan(20)
  })

  test('a change that a blocker names opens a way; a step that is missing does, once it is there', { timeout: 60_000 }, () => {
    let opened = 0
    for (const asked of cases) {
      const { rows, question } = asked
      const net = network.buildNetwork('r', rows)
      const found = work.atOnce(pace => blockers.findBlockers(net, question, { followsAsOf: false, sameNames: () => true }, 20, pace))
      for (const { change, missing, nearest, reason } of found) {
        if (change !== null) {
          expect(keysOf({ rows, question: changed(question, change) })[0], told(asked)).toBe(nearest!.way.key)
          opened++
        } else if (missing?.to && found.length > 1 && reason !== 'SEARCH_CUT') {
          expect(keysOf({ rows: withStep(rows, question, missing.from, missing.to), question }).length, told(asked)).toBeGreaterThan(0)
          opened++
        }
      }
    }
    expect(opened).toBeGreaterThan(100)
  })
})

/** The question with the change of a blocker, asked as it is. */
function changed(question: Question, { filter, index, asOf, trainedOn, maxConversions }: Change): Question {
  const where = { ...question.where, ...(maxConversions === undefined ? {} : { maxConversions }) }
  if (filter !== undefined) {
    const entries = question.where[filter]
    Object.assign(where, { [filter]: index === undefined ? emptyWhere[filter] : (entries as unknown[]).toSpliced(index, 1) })
  }
  return { ...question, where, asOf: asOf ?? question.asOf, trainedOn: trainedOn ?? question.trainedOn }
}

/** The graph with the step that is missing, written as a fact would be. */
function withStep(rows: Case['rows'], { origin, where }: Question, from: string | null, to: string): Case['rows'] {
  const packs = rows.things.find(({ id }) => id === to)?.kind === 'PACKAGE'
  const [like] = rows.steps
  const step = {
    ...like!,
    id: 'step:added',
    kind:
      from === null
        ? ('TRAIN' as const)
        : to.startsWith('target:')
          ? ('DEPLOY' as const)
          : packs
            ? ('PACKAGE' as const)
            : ('CONVERT' as const),
    technologies: from === null ? [origin] : [],
    languages: from === null ? where.languages : [],
    inputs: from === null ? [] : [from],
    output: [to],
    saves: false,
    official: true,
    lossy: false,
    evidence: 'STATED',
    requires: null,
    sets: null,
    versions: null,
    sources: where.sources,
    ...{ introduced: null, unreleased: false, deprecated: null, closedToNew: null, retired: null, attested: null },
  }
  return { ...rows, steps: [...rows.steps, step] }
}

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
