/** Small route networks written as text, and questions about them. */
import { undated } from '../../src/lifecycle.js'
import { buildNetwork } from '../../src/routes/build-network.js'
import { type Network, type StepKind } from '../../src/routes/network.js'
import { type ThingRow } from '../../src/routes/network-rows.js'
import { emptyWhere, type Question, type Where } from '../../src/routes/question.js'
import { type Found, findWays } from '../../src/routes/search.js'
import type { Way } from '../../src/routes/walk.js'
import { atOnce } from '../../src/routes/work.js'

export interface SmallStep {
  technologies?: string[]
  languages?: string[]
  requires?: Record<string, string[] | { not: string[] }>
  sets?: Record<string, string>
  saves?: boolean
  official?: boolean
  lossy?: boolean
  evidence?: string
  introduced?: string
  unreleased?: boolean
  deprecated?: string
  retired?: string
  attested?: string
  sources?: string[]
}

/** A thing of which nothing is stated but what it is. */
export const blankThing = {
  live: false,
  boundTo: [],
  versionOrder: null,
  versionNameEn: null,
  versionNameKo: null,
  offline: null,
  gpu: null,
  gpuRequired: null,
  openSource: null,
  maxTrainingDataBytes: null,
  aliases: [],
  summaryEn: null,
  summaryKo: null,
  kind: null,
}

/**
 * Steps by id, as `TRAIN tf > model`, `CONVERT model onnx > ir by converter`, `DEPLOY ir > phone by runtime`; behind `by` the technologies,
 * which for TRAIN stand before `>`. Relations as `spark INCLUDES mllib`, `phone LOCATED_IN edge`.
 */
export function network(
  steps: Record<string, string | [string, SmallStep]>,
  relations: string[] = [],
  kinds: Record<string, string> = {},
  live: string[] = [],
): Network {
  const things = new Map<string, ThingRow>()
  const thing = (type: string, slug: string) => {
    const id = `${type}:${slug}`
    if (!things.has(id))
      things.set(id, {
        ...undated,
        ...blankThing,
        id,
        kind: kinds[slug] ?? 'TOOL',
        live: live.includes(slug),
        nameEn: slug,
        nameKo: slug,
      })
    return id
  }
  const rows = Object.entries(steps).map(([id, written]) => {
    const [text, more] = typeof written === 'string' ? [written, {}] : written
    const [, kind, left, output, by = ''] = /^(\w+) (.*) > (\S+)(?: by (.+))?$/.exec(text)!
    const words = left!.split(' ')
    const technologies = kind === 'TRAIN' ? words : by.split(' ').filter(Boolean)
    return {
      ...undated,
      saves: false,
      official: true,
      lossy: false,
      evidence: 'STATED',
      ...more,
      id: `step:${id}`,
      kind: kind as StepKind,
      requires: JSON.stringify(more.requires ?? {}),
      sets: JSON.stringify(more.sets ?? {}),
      versions: null,
      technologies: technologies.map(slug => thing('technology', slug)),
      languages: (more.languages ?? []).map(slug => thing('technology', slug)),
      inputs: kind === 'TRAIN' ? [] : words.map(slug => thing('format', slug)),
      output: [thing(kind === 'DEPLOY' ? 'target' : 'format', output!)],
      sources: (more.sources ?? []).map(slug => `source:${slug}`),
    }
  })
  const types: Record<string, [string, string]> = {
    INCLUDES: ['technology', 'technology'],
    SUPPORTS_LANGUAGE: ['technology', 'technology'],
    HOSTED_BY: ['target', 'technology'],
    LOCATED_IN: ['target', 'environment'],
  }
  const related = relations.map(text => {
    const [from, type, to] = text.split(' ') as [string, string, string]
    return { from: thing(types[type]![0], from), type, to: thing(types[type]![1], to) }
  })
  return buildNetwork('r', { things: [...things.values()], relations: related, steps: rows, refusals: [] })
}

export interface Asked {
  where?: Partial<Where>
  asOf?: string
  trainedOn?: string
  first?: number
  after?: Way
  states?: number
}

/** Names are ids, or slugs of a technology (from) and of a target (to). */
export function question(from: string, to: string, { where = {}, asOf = '2020-01-01', trainedOn = asOf }: Asked = {}): Question {
  const id = (text: string, type: string) => (text.includes(':') ? text : `${type}:${text}`)
  return { origin: id(from, 'technology'), end: id(to, 'target'), where: { ...emptyWhere, ...where }, asOf, trainedOn }
}

export const find = (net: Network, from: string, to: string, asked: Asked = {}): Found =>
  atOnce(pace => findWays(net, question(from, to, asked), asked.first ?? 100, pace, asked.after), asked.states)

/** The keys of the ways, best first. */
export const keys = (net: Network, from: string, to: string, asked: Asked = {}): string[] =>
  find(net, from, to, asked).ways.map(({ key }) => key)
