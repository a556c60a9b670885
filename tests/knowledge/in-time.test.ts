/** On each day the ways are those of that day: over all origins and targets of the knowledge that we ship. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Network } from '../../src/routes/network.js'
import { planOf } from '../../src/routes/plan.js'
import { emptyWhere, typeOf } from '../../src/routes/question.js'
import { allTargets, matrix, trainers } from '../../src/routes/reach.js'
import { findWays } from '../../src/routes/search.js'
import { type Warning, warningsOf } from '../../src/routes/warnings.js'
import { atOnce } from '../../src/routes/work.js'
import { seedNetwork, today } from '../server.js'

let network: Network
beforeAll(async () => void (network = await seedNetwork()))

const bestWays = (asOf: string, where = emptyWhere) =>
  atOnce(pace => matrix(network, trainers(network), allTargets(network), where, { asOf, trainedOn: asOf }, pace))
    .cells.flat()
    .flatMap(best => best ?? [])

describe.each(['2018-02-12', '2020-06-01', '2023-01-01', today])('as of %s', asOf => {
  test('no way rests on what has ended or has not begun', () => {
    const ways = bestWays(asOf)
    expect(ways.length).toBeGreaterThan(20)
    for (const { way } of ways)
      for (const { hop, state } of way.options) {
        expect(['ACTIVE', 'DEPRECATED'], `${way.key}: ${hop.step.id}`).toContain(state)
        const things = [...hop.step.technologies, hop.step.output, ...(hop.input === null ? [] : [hop.input])]
        for (const { introduced, retired, unreleased } of [hop.step.own, ...things.map(id => network.things.get(id)!)]) {
          expect(introduced === null || introduced <= asOf, `${way.key}: ${hop.step.id} introduced ${introduced}`).toBe(true)
          expect(retired === null || retired > asOf, `${way.key}: ${hop.step.id} retired ${retired}`).toBe(true)
          expect(unreleased, `${way.key}: ${hop.step.id}`).toBe(false)
        }
      }
  })

  test('what is deprecated is marked, and comes behind all that is not', () => {
    let marked = 0
    for (const { origin, end, question } of bestWays(asOf).filter((_, index) => index % 7 === 0)) {
      const { ways } = atOnce(pace => findWays(network, question, 100, pace))
      const warnings = ways.map(way => warningsOf(planOf(network, question), way))
      const isMarked = ({ code }: Warning) => code === 'DEPRECATED_STEP' || code === 'CLOSED_TO_NEW'
      const deprecated = ways.map(({ options }) => options.filter(({ state }) => state === 'DEPRECATED').length)
      expect(deprecated, `${origin} ${end}`).toEqual(deprecated.toSorted((a, b) => a - b))
      for (const [index, way] of ways.entries())
        expect(new Set(warnings[index]!.filter(isMarked).map(({ option }) => option)).size, way.key).toBe(deprecated[index])
      marked += deprecated.filter(count => count > 0).length
    }
    if (asOf === today) expect(marked).toBeGreaterThan(20)
  })
})

test('what has ended stands on ways of its own time', () => {
  const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  const ended = [...network.things.values()].filter(
    ({ id, retired }) => typeOf(id) === 'technology' && retired !== null && retired <= today,
  )
  const steps = [...network.steps.values()]
  const used = ended.filter(({ id }) => steps.some(({ technologies }) => technologies.includes(id)))
  expect(used.length).toBeGreaterThan(5)
  for (const { id, retired } of used) {
    const asOf = dayBefore(retired!)
    const keys = steps
      .filter(({ technologies }) => technologies.includes(id))
      .flatMap(({ kind, inputs, output, requires }) => {
        // Of a form at hand the question has to say with what it was trained, where a step asks.
        const trained = requires.filter(({ property }) => property === 'trained-with').flatMap(({ values }) => values)
        const where = { ...emptyWhere, via: [[id]], model: trained.map(value => ({ property: 'trained-with', value })) }
        const question = { origin: kind === 'TRAIN' ? id : inputs[0]!, end: output, where, asOf, trainedOn: asOf }
        return atOnce(pace => findWays(network, question, 1, pace)).ways.map(({ key }) => key)
      })
    expect(keys, `${id} on ${asOf}`).not.toEqual([])
  }
})
