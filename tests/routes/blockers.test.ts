/** What stands in the way on the knowledge that we ship: told in full where it can be, and nothing that no source says. */
import { beforeAll, expect, test } from 'vitest'
import type { Blocker } from '../../src/routes/blocker.js'
import { findBlockers } from '../../src/routes/blockers.js'
import type { Network } from '../../src/routes/network.js'
import { allTargets, trainers } from '../../src/routes/reach.js'
import type { Pace } from '../../src/routes/work.js'
import { seedNetwork, today } from '../server.js'
import { type Asked, find, question } from './small.js'

let network: Network
beforeAll(async () => void (network = await seedNetwork()))

/** So often a search may pause before it is called too long; each pause stands for some hundreds of partial ways. */
const mostPauses = 1000

function blockersOf(from: string, to: string, asked: Asked): { blockers: Blocker[]; pauses: number } {
  let pauses = 0
  const pace: Pace = { states: 200_000, over: () => (pauses > mostPauses ? 'pauses' : null), within: () => pace }
  const names = { followsAsOf: true, sameNames: () => true }
  const work = findBlockers(network, question(from, to, { asOf: today, ...asked }), names, 5, pace)
  for (;;) {
    const { done, value } = work.next()
    if (done) return { blockers: value, pauses }
    pauses++
  }
}

test('what one of several runtimes does not take is not said of all of them', () => {
  // llama.cpp runs GGUF files alone, and is one of many that run on a Linux computer.
  const { blockers } = blockersOf('format:scikit-learn-pickle', 'linux-pc', { where: { maxConversions: 0 } })
  expect(blockers.length).toBeGreaterThan(0)
  const said = (missing: Blocker['missing']) => network.takers.get(missing!.from!)?.some(({ step }) => step.output === missing!.to)
  for (const { reason, refusals, missing } of blockers) {
    expect(reason, JSON.stringify(missing)).not.toBe('REFUSED')
    if (missing !== null && !said(missing)) expect(refusals).not.toContain('statement:technology/llama-cpp/gguf-only')
  }
})

test('where the one that makes a format says no to another, that is told of the pair', () => {
  const { blockers } = blockersOf('format:torchscript', 'format:executorch-program', {})
  const refused = blockers.find(({ missing }) => missing?.from === 'format:torchscript' && missing.to === 'format:executorch-program')
  expect(refused).toMatchObject({ reason: 'REFUSED', refusals: ['statement:technology/executorch/no-torchscript'] })
})

test('with one thing to be used on the way the search for what stands in the way comes to its end', () => {
  const [origins, targets] = [trainers(network), allTargets(network)]
  const things = [...network.things.keys()].filter(id => /^(format|technology):/.test(id))
  const cut: string[] = []
  let asked = 0
  for (let index = 0; asked < 20; index++) {
    const [from, to] = [origins[(index * 37) % origins.length]!, targets[(index * 23) % targets.length]!]
    const via = things[(index * 61) % things.length]!
    const where = { via: [[via]] }
    if (find(network, from, to, { asOf: today, where, first: 1 }).ways.length > 0) continue
    asked++
    if (blockersOf(from, to, { where }).blockers.some(({ reason }) => reason === 'SEARCH_CUT')) cut.push(`${from} ${to} via ${via}`)
  }
  expect(cut).toEqual([])
})
