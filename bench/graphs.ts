/** Generated route networks that look like the real one: a hub format, dead tools, versions, demands; the same seed gives the same graph. */
import { undated } from '../src/lifecycle.js'
import type { StepKind } from '../src/routes/network.js'
import type { NetworkRows, StepRow, ThingRow } from '../src/routes/network-rows.js'
import { blankThing } from '../tests/routes/small.js'

/** A small seeded generator of numbers from 0 to 1 (mulberry32, by Tommy Ettinger, public domain; the algorithm, not its code). */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Shape {
  steps: number
  formats: number
  targets: number
  technologies: number
}
/** As the shipped knowledge is: some eight steps a format. */
export const shapeOf = (steps: number): Shape => ({
  steps,
  formats: Math.ceil(steps / 8),
  targets: Math.ceil(steps / 12),
  technologies: Math.ceil(steps / 5),
})

export function generated(steps: number, seed = 7): NetworkRows {
  const shape = shapeOf(steps)
  const random = numbers(seed)
  const below = (count: number) => Math.floor(random() * count)
  const chance = (share: number) => random() < share
  const thing = (type: string, index: number, kind: string | null): ThingRow => ({
    ...undated,
    ...blankThing,
    id: `${type}:${type[0]}${index}`,
    kind,
    live: type === 'format' && index > 0 && index % 9 === 0,
    openSource: chance(0.6) ? true : null,
    nameEn: `${type} ${index}`,
    nameKo: `${type} ${index}`,
    introduced: chance(0.9) ? `20${10 + below(14)}-01-01` : null,
    retired: chance(0.06) ? `20${19 + below(7)}-06-30` : null,
    deprecated: chance(0.08) ? '2022-01-01' : null,
  })
  const list = (type: string, count: number, kind: (index: number) => string | null) =>
    Array.from({ length: count }, (_, index) => thing(type, index, kind(index)))
  const technologies = list('technology', shape.technologies, () => 'TOOL')
  const formats = list('format', shape.formats, index => (index % 11 === 5 ? 'PACKAGE' : 'NATIVE'))
  const targets = list('target', shape.targets, () => null)
  // The hub is never gone: it is what everything passes through.
  Object.assign(formats[0]!, { introduced: '2010-01-01', retired: null, deprecated: null })
  // Converters take from near formats, as frameworks and runtimes come in families; a fifth of all steps touch the hub.
  const near = (index: number) => (index + 1 + below(12)) % shape.formats
  const rows = Array.from({ length: steps }, (_, index): StepRow => {
    const at = below(shape.formats)
    const share = random()
    const hub = chance(0.2)
    const kind: StepKind = share < 0.12 ? 'TRAIN' : share < 0.34 ? 'DEPLOY' : share < 0.42 ? 'PACKAGE' : 'CONVERT'
    const from = hub && chance(0.5) ? 0 : at
    const to = hub && from !== 0 ? 0 : near(from)
    return {
      ...undated,
      id: `step:s${index}`,
      kind,
      saves: kind === 'CONVERT' && chance(0.15),
      official: chance(0.7),
      lossy: chance(0.15),
      evidence: chance(0.9) ? 'STATED' : 'COMPOSED',
      requires: chance(0.1) ? JSON.stringify({ precision: chance(0.5) ? ['int8'] : { not: ['int8'] } }) : null,
      sets: chance(0.05) ? JSON.stringify({ precision: 'int8' }) : null,
      versions: chance(0.2)
        ? JSON.stringify([[{ of: `technology:t${below(shape.technologies)}`, since: '1.0', until: '3.0', below: 'UNSUPPORTED' }]])
        : null,
      technologies: [`technology:t${below(shape.technologies)}`],
      languages: [],
      inputs: kind === 'TRAIN' ? [] : [`format:f${from}`],
      output: [kind === 'DEPLOY' ? `target:t${below(shape.targets)}` : `format:f${kind === 'TRAIN' ? at : to}`],
      sources: [],
      introduced: chance(0.6) ? `20${12 + below(13)}-03-01` : null,
      attested: '2015-01-01',
      retired: chance(0.05) ? '2023-01-01' : null,
    }
  })
  return { things: [...technologies, ...formats, ...targets], relations: [], steps: rows, refusals: [] }
}
