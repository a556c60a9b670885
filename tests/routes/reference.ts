/** A slow and obvious reference of the route search, written from the texts: all sequences are enumerated, each rule is checked on whole ones. */

import type { Dates, LifecycleState } from '../../src/lifecycle.js'
import { type Demand, type Range, type StepKind } from '../../src/routes/network.js'
import { demands, type NetworkRows, type RefusalRow, type ThingRow } from '../../src/routes/network-rows.js'
import { emptyWhere, type Pin, type Question, slugOf, typeOf, type Where } from '../../src/routes/question.js'
import type { Rank } from '../../src/routes/rank.js'
import { compareVersions } from '../../src/version.js'

export interface ReferenceVersion {
  of: string
  since: string | null
  until: string | null
  through: string | null
  below: string
  above: string
}
export interface ReferenceWay {
  key: string
  rank: Rank
  formats: string[]
  warnings: { code: string; step: string }[]
  versions: ReferenceVersion[]
  alternatives: number
}
export interface ReferenceChange {
  filter?: string
  index?: number
  asOf?: string
  trainedOn?: string
  maxConversions?: number
}
export interface ReferenceBlocker {
  reason: string
  steps: string[]
  refusals: string[]
  nearest: string | null
  change: ReferenceChange | null
  missingFrom: string | null
  missingTo: string | null
}
export interface BlockerOptions {
  /** Whether the names of the question mean the same things on that day. */
  sameNames?: (day: string) => boolean
  /** The question did not give `trainedOn`: it moves with `asOf`. */
  followsAsOf?: boolean
}

// ── The world, read from the rows ────────────────────────────────────────────────────────────────────────────────────

interface Step {
  id: string
  kind: StepKind
  technologies: string[]
  languages: string[]
  inputs: string[]
  output: string
  saves: boolean
  official: boolean
  lossy: boolean
  evidence: string
  requires: Demand[]
  sets: [property: string, value: string][]
  versions: Range[][]
  sources: string[]
  own: Dates
  /** A missing step that is only thought. */
  thought: boolean
}
interface Hop {
  step: Step
  input: string | null
  /** What the step uses: its technologies, the input that is used, its output, the hosts of its target. */
  uses: string[]
  dates: Dates
  /** The same with the step's own `retired` set aside. */
  datesWithoutOwnRetired: Dates
}
interface World {
  things: Map<string, ThingRow>
  steps: Step[]
  hops: Hop[]
  refusals: RefusalRow[]
  related: (from: string, type: string) => string[]
  /** What a thing includes, at any depth, without itself. */
  parts: (whole: string) => string[]
  /** What includes a thing directly. */
  wholes: (part: string) => string[]
}

const noDates: Dates = { introduced: null, unreleased: false, deprecated: null, closedToNew: null, retired: null, attested: null }
const datesOf = (row: Dates): Dates => ({
  introduced: row.introduced ?? null,
  unreleased: row.unreleased === true,
  deprecated: row.deprecated ?? null,
  closedToNew: row.closedToNew ?? null,
  retired: row.retired ?? null,
  attested: row.attested ?? null,
})

function readWorld(rows: NetworkRows): World {
  const things = new Map(rows.things.map(row => [row.id, row]))
  const relatedTo = new Map<string, string[]>()
  for (const { from, type, to } of rows.relations) relatedTo.set(`${from} ${type}`, [...(relatedTo.get(`${from} ${type}`) ?? []), to])
  const related = (from: string, type: string) => relatedTo.get(`${from} ${type}`) ?? []
  const parts = (whole: string): string[] => {
    const found: string[] = []
    const visit = (id: string): void => {
      for (const part of related(id, 'INCLUDES'))
        if (!found.includes(part)) {
          found.push(part)
          visit(part)
        }
    }
    visit(whole)
    return found.filter(part => part !== whole)
  }
  const wholes = (part: string) =>
    rows.relations.filter(relation => relation.type === 'INCLUDES' && relation.to === part).map(relation => relation.from)
  const steps = rows.steps.map((row): Step => {
    const sets = JSON.parse(row.versions ?? '[]') as (Partial<Range> & { of: string })[][]
    const ranges = sets.map(set =>
      set.map(range => ({
        of: range.of,
        since: range.since ?? null,
        until: range.until ?? null,
        through: range.through ?? null,
        below: range.below ?? 'UNTESTED',
        above: range.above ?? 'UNTESTED',
        parts: range.parts ?? null,
      })),
    )
    return {
      id: row.id,
      kind: row.kind,
      technologies: row.technologies,
      languages: row.languages,
      inputs: row.inputs,
      output: row.output[0]!,
      saves: row.saves === true,
      official: row.official === true,
      lossy: row.lossy === true,
      evidence: row.evidence,
      requires: demands(row.requires),
      sets: Object.entries(JSON.parse(row.sets ?? '{}') as Record<string, string>),
      versions: ranges.length > 0 ? ranges : [[]],
      sources: row.sources,
      own: datesOf(row),
      thought: false,
    }
  })
  const world: World = { things, steps, hops: [], refusals: rows.refusals, related, parts, wholes }
  world.hops = steps.flatMap(step => (step.kind === 'TRAIN' ? [null] : step.inputs).map(input => hopOf(world, step, input)))
  return world
}

function hopOf(world: World, step: Step, input: string | null): Hop {
  const hosts = typeOf(step.output) === 'target' ? world.related(step.output, 'HOSTED_BY') : []
  const uses = [...step.technologies, ...(input === null ? [] : [input]), step.output, ...hosts]
  const around = uses.map(id => {
    const thing = world.things.get(id)
    return thing ? datesOf(thing) : noDates
  })
  return {
    step,
    input,
    uses,
    dates: narrow([step.own, ...around]),
    datesWithoutOwnRetired: narrow([{ ...step.own, retired: null }, ...around]),
  }
}

/** The latest beginning, the earliest end; what is not known is left out. */
function narrow(all: Dates[]): Dates {
  const days = (pick: (dates: Dates) => string | null) =>
    all
      .map(pick)
      .filter(day => day !== null)
      .sort()
  const unreleased = all.some(dates => dates.unreleased)
  return {
    introduced: unreleased ? null : (days(dates => dates.introduced).at(-1) ?? null),
    unreleased,
    deprecated: days(dates => dates.deprecated)[0] ?? null,
    closedToNew: days(dates => dates.closedToNew)[0] ?? null,
    retired: days(dates => dates.retired)[0] ?? null,
    attested: days(dates => dates.attested).at(-1) ?? null,
  }
}

function stateOf(dates: Dates, day: string): LifecycleState {
  if (dates.unreleased || (dates.introduced !== null && day < dates.introduced)) return 'PLANNED'
  if (come(dates.retired, day)) return 'RETIRED'
  return come(dates.deprecated, day) || come(dates.closedToNew, day) ? 'DEPRECATED' : 'ACTIVE'
}
const come = (date: string | null, day: string): boolean => date !== null && date <= day

// ── Which steps an origin begins with, which ways reach an end ───────────────────────────────────────────────────────

/** The technologies of a step stand for a whole: where it is a FRAMEWORK any part does, else all of them have to be it or in it. */
function standsFor(world: World, used: string[], technologies: string[], whole: string): boolean {
  if (used.includes(whole)) return true
  const parts = world.parts(whole)
  if (world.things.get(whole)?.kind === 'FRAMEWORK') return used.some(id => parts.includes(id))
  return technologies.length > 0 && technologies.every(id => id === whole || parts.includes(id))
}

function trainsFrom(world: World, step: Step, language: string): boolean {
  if (step.languages.length > 0) return step.languages.includes(language)
  const stated = step.technologies.map(id => world.related(id, 'SUPPORTS_LANGUAGE')).filter(languages => languages.length > 0)
  return stated.length > 0 && stated.every(languages => languages.includes(language))
}

const trainsIn = (world: World, step: Step, origin: string): boolean =>
  step.kind === 'TRAIN' && (standsFor(world, step.technologies, step.technologies, origin) || trainsFrom(world, step, origin))

function endsIn(world: World, last: Step, end: string): boolean {
  if (last.output === end) return true
  if (last.kind !== 'DEPLOY') return false
  if (typeOf(end) === 'environment') return world.related(last.output, 'LOCATED_IN').includes(end)
  return typeOf(end) === 'technology' && (world.related(last.output, 'HOSTED_BY').includes(end) || last.technologies.includes(end))
}

const isConversion = (step: Step): boolean => step.kind === 'CONVERT' && !step.saves
const conversionsOf = (way: Hop[]): number => way.filter(hop => isConversion(hop.step)).length

/**
 * All sequences of steps from origin to end, whatever else the question asks. With thought hops: those with exactly one of them, and only
 * of steps that the question allows, so that there are not too many.
 */
function sequences(world: World, question: Question, maxConversions: number, thought: Hop[] | null = null): Hop[][] {
  const { origin, end } = question
  const found: Hop[][] = []
  const takers = new Map<string | null, Hop[]>()
  for (const hop of [...world.hops, ...(thought ?? [])]) takers.set(hop.input, [...(takers.get(hop.input) ?? []), hop])
  const wanted = (way: Hop[]) => thought === null || way.some(hop => hop.step.thought)
  const extend = (way: Hop[], form: string | null, visited: string[]): void => {
    if (way.length > 0 && wanted(way) && endsIn(world, way.at(-1)!.step, end)) found.push(way)
    if (way.at(-1)?.step.kind === 'DEPLOY' || way.length === 10) return
    for (const hop of takers.get(form) ?? []) {
      const { step } = hop
      if (step.kind === 'TRAIN' && !step.thought && !trainsIn(world, step, origin)) continue
      if (step.thought && way.some(before => before.step.thought)) continue
      const givesBack = step.output === form && step.sets.length > 0 && !way.some(before => before.step === step)
      if (visited.includes(step.output) && !givesBack) continue
      const next = [...way, hop]
      if (next.filter(({ step: { kind } }) => kind === 'PACKAGE').length > 2 || conversionsOf(next) > maxConversions) continue
      if (thought !== null && !isAllowedAtAll(world, question, next, way.length, false)) continue
      extend(next, step.output, [...visited, step.output])
    }
  }
  if (typeOf(origin) === 'format') extend([], origin, [origin])
  else extend([], null, [])
  return found
}

// ── One way under one question ───────────────────────────────────────────────────────────────────────────────────────

/** TRAIN steps, and steps that save the live object of the way's TRAIN step, are judged on `trainedOn`. */
function dayOf(world: World, question: Question, way: Hop[], at: number): string {
  const { step, input } = way[at]!
  const first = way[0]!.step
  const savesItsObject = first.kind === 'TRAIN' && step.saves && input === first.output && world.things.get(input)?.live === true
  return step.kind === 'TRAIN' || savesItsObject ? question.trainedOn : question.asOf
}

const saidOf = (pin: Pin, hop: Hop, set: Range[]): boolean =>
  (pin.kinds === null || pin.kinds.length === 0 || pin.kinds.includes(hop.step.kind)) &&
  (hop.uses.includes(pin.of) || set.some(range => range.of === pin.of))

/** A function that a release dropped, asked of a version that still has it. */
const isPinnedThoughDropped = (world: World, where: Where, hop: Hop, set: Range[], day: string): boolean =>
  come(hop.step.own.retired, day) &&
  where.versions.some(
    pin => saidOf(pin, hop, set) && set.some(range => range.of === pin.of && !leavesOut(world, range, pin.version, anySupport)),
  )

function conditionOf(world: World, question: Question, way: Hop[], at: number, set: Range[]) {
  const hop = way[at]!
  const day = dayOf(world, question, way, at)
  const dropped = isPinnedThoughDropped(world, question.where, hop, set, day)
  const dates = dropped ? hop.datesWithoutOwnRetired : hop.dates
  const state = stateOf(dates, day)
  return { day, dropped, dates, state: dropped && state === 'ACTIVE' ? ('DEPRECATED' as const) : state }
}

/** What the question asks of each step by itself; `NOT_STATED` where it is allowed only because nothing is stated. */
function allowed(world: World, question: Question, way: Hop[], at: number, set: Range[], whole: boolean): boolean | 'NOT_STATED' {
  const { where } = question
  const hop = way[at]!
  const { step } = hop
  const { day, dates, state } = conditionOf(world, question, way, at, set)
  if (state === 'DEPRECATED' && !where.includeDeprecated) return false
  if (state === 'RETIRED' && !where.includeRetired) return false
  if (state === 'PLANNED' && !where.includePlanned) return false
  if (where.newUser && come(dates.closedToNew, day)) return false
  if (where.official && !step.official) return false
  if (where.lossless && step.lossy) return false
  if (where.sources.length > 0 && !step.thought && !where.sources.some(source => step.sources.includes(source))) return false
  if (where.avoid.length > 0) {
    const avoidedThings = avoided(world, where)
    if (hop.uses.some(id => avoidedThings.includes(id))) return false
  }
  if (step.kind === 'TRAIN') {
    if (where.languages.length > 0 && !step.thought && !where.languages.some(language => trainsIn(world, step, language))) return false
    const most = step.technologies.map(id => world.things.get(id)?.maxTrainingDataBytes ?? null)
    if (where.trainingDataBytes !== null && most.some(bytes => bytes !== null && bytes < where.trainingDataBytes!)) return false
  }
  if (at === 0 && step.kind !== 'TRAIN' && where.languages.length > 0) return false
  const answers: (boolean | null)[] = []
  if (where.openSource) answers.push(...step.technologies.map(id => world.things.get(id)?.openSource ?? null))
  if (whole && at === way.length - 1) {
    const target = step.kind === 'DEPLOY' ? step.output : null
    const environments = target === null ? [] : world.related(target, 'LOCATED_IN')
    if (where.environments.length > 0 && !environments.some(id => where.environments.includes(id))) return false
    const avoidedEnvironments = where.avoid.flat().filter(id => typeOf(id) === 'environment')
    if (target !== null && avoidedEnvironments.length > 0 && environments.every(id => avoidedEnvironments.includes(id))) return false
    const asked = target === null ? [] : [[target], step.technologies]
    const answer = (of: (ids: string[]) => boolean | null) => asked.map(of).find(said => said !== null) ?? null
    if (where.offline !== null) {
      const offline = answer(ids => offlineOf(world, ids))
      answers.push(offline === null ? null : offline === where.offline)
    }
    if (where.gpu !== null) answers.push(answer(ids => meetsGpu(world, ids, where.gpu!)))
  }
  if (answers.includes(false) || (answers.includes(null) && !where.allowUnstated)) return false
  return answers.includes(null) ? 'NOT_STATED' : true
}

/** One that needs a network decides. */
function offlineOf(world: World, ids: string[]): boolean | null {
  const said = ids.map(id => world.things.get(id)?.offline ?? null)
  return said.includes(false) ? false : said.includes(true) ? true : null
}

/** One that uses a GPU decides; `false` is asked of what works without one. Null: nothing is stated that would answer. */
function meetsGpu(world: World, ids: string[], wanted: boolean): boolean | null {
  const said = (trait: 'gpu' | 'gpuRequired') => {
    const values = ids.map(id => world.things.get(id)?.[trait] ?? null)
    return values.includes(true) ? true : values.includes(false) ? false : null
  }
  const [gpu, required] = [said('gpu'), said('gpuRequired')]
  if (wanted) return gpu === true || required === true ? true : gpu === false ? false : null
  return required === true ? false : required === false || gpu === false ? true : null
}

/** What is avoided and the parts that only avoided things include. */
function avoided(world: World, where: Where): string[] {
  const all = where.avoid.flat().filter(id => typeOf(id) !== 'environment')
  for (let grew = all.length > 0; grew; ) {
    grew = false
    for (const whole of [...all])
      for (const part of world.related(whole, 'INCLUDES'))
        if (!all.includes(part) && world.wholes(part).every(id => all.includes(id))) {
          all.push(part)
          grew = true
        }
  }
  return all
}

const passesBy = (world: World, way: Hop[], id: string): boolean => {
  const last = way.at(-1)!.step
  if (typeOf(id) === 'environment') return last.kind === 'DEPLOY' && world.related(last.output, 'LOCATED_IN').includes(id)
  return way.some(hop => standsFor(world, hop.uses, hop.step.technologies, id))
}

// ── Properties of the model ──────────────────────────────────────────────────────────────────────────────────────────

/** What is known of a property: all values that it has, or what demands have left of it. */
type Knowledge = { has: string[] } | { among: string[] | null; excluded: string[] }

const meets = (has: string[], demand: Demand): boolean =>
  (demand.values.length === 0 || demand.values.some(value => has.includes(value))) && !demand.excluded.some(value => has.includes(value))

function given(where: Where): Map<string, Knowledge> {
  const known = new Map<string, Knowledge>()
  for (const { property } of where.model)
    known.set(property, { has: where.model.filter(entry => entry.property === property).map(entry => entry.value) })
  return known
}

/** Null where a demand is not met; `assumed` where it is only not known to be; what it leaves is written down in `known`. */
function demand(known: Map<string, Knowledge>, asked: Demand): 'met' | 'assumed' | null {
  const before = known.get(asked.property) ?? { among: null, excluded: [] }
  if ('has' in before) return meets(before.has, asked) ? 'met' : null
  if (asked.property === 'trained-with') return null
  const { among, excluded } = before
  const values = asked.values.length > 0 ? asked.values : null
  const possible = (list: string[], without: string[]) => list.filter(value => !without.includes(value))
  if (among !== null && possible(among, excluded).every(value => meets([value], asked))) return 'met'
  if (among === null && values === null && asked.excluded.every(value => excluded.includes(value))) return 'met'
  const after = {
    among: among === null ? values : values === null ? among : among.filter(value => values.includes(value)),
    excluded: [...excluded, ...asked.excluded],
  }
  if (after.among !== null && possible(after.among, after.excluded).length === 0) return null
  known.set(asked.property, after)
  return 'assumed'
}

/** The positions that carry MODEL_REQUIREMENT; null where a demand is not met. */
function walkProperties(where: Where, way: Hop[]): Set<number> | null {
  const known = given(where)
  const assumed = new Set<number>()
  for (const [at, { step, input }] of way.entries()) {
    for (const asked of step.requires) {
      const answer = demand(known, asked)
      if (answer === null) return null
      if (answer === 'assumed') assumed.add(at)
    }
    for (const [property, value] of step.sets) known.set(property, { has: [value] })
    if (step.kind === 'TRAIN') known.set('trained-with', { has: step.technologies.map(slugOf) })
    if (step.kind === 'PACKAGE') known.set('inside', { has: [slugOf(input!)] })
  }
  return assumed
}

// ── Versions ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const anySupport = ['UNSUPPORTED', 'UNTESTED']
const refusing = ['UNSUPPORTED']
function compare(world: World, of: string, a: string, b: string): number {
  const order = world.things.get(of)?.versionOrder ?? []
  const key = [...order, '', a, b].join(' ')
  const known = compared.get(key) ?? compareVersions(a, b, order)
  compared.set(key, known)
  return known
}
const compared = new Map<string, number>()

/** The first parts of a version, as many as count: "2.1rc1" to two parts is "2.1". */
const cut = (version: string, parts: number | null): string =>
  parts === null ? version : (version.match(/^v?\d+(\.\d+)*/i)?.[0] ?? version).split('.').slice(0, parts).join('.')

/** Whether bounds of such support leave a version out. */
function leavesOut(world: World, range: Range, pinned: string, support: string[]): boolean {
  const version = cut(pinned, range.parts)
  const isBelow = range.since !== null && support.includes(range.below) && compare(world, range.of, version, range.since) < 0
  const isAbove = range.until !== null && support.includes(range.above) && compare(world, range.of, version, range.until) >= 0
  return isBelow || isAbove
}

/** Whether bounds of such support leave no version at all. */
const leaveNothing = (world: World, ranges: Range[], support: string[]): boolean =>
  ranges.some(
    low =>
      low.since !== null &&
      support.includes(low.below) &&
      ranges.some(high => high.until !== null && support.includes(high.above) && compare(world, low.of, low.since!, high.until) >= 0),
  )

interface Shared {
  ranges: Range[]
  pinned: Map<string, string>
}

/** The environments of a way; null where one of them cannot be. */
function walkVersions(world: World, where: Where, way: Hop[], sets: Range[][]): { environments: Shared[]; untested: Set<number> } | null {
  const environments: Shared[] = []
  const untested = new Set<number>()
  for (const [at, hop] of way.entries()) {
    const between = at === 0 ? undefined : world.things.get(hop.input!)
    const continues = between !== undefined && (between.live === true || between.boundTo.length > 0)
    if (!continues) environments.push({ ranges: [], pinned: new Map() })
    const { ranges, pinned } = environments.at(-1)!
    const before = [...ranges]
    const brings = sets[at]!
    ranges.push(...brings)
    for (const pin of where.versions) {
      if (!saidOf(pin, hop, brings)) continue
      const version = pinned.get(pin.of)
      if (version !== undefined && compare(world, pin.of, version, pin.version) !== 0) return null
      if (version !== undefined) continue
      pinned.set(pin.of, pin.version)
      if (before.some(range => range.of === pin.of && leavesOut(world, range, pin.version, anySupport))) untested.add(at)
    }
    for (const range of brings) {
      const version = pinned.get(range.of)
      const ofThing = ranges.filter(other => other.of === range.of)
      if (version === undefined ? leaveNothing(world, ofThing, anySupport) : leavesOut(world, range, version, anySupport)) untested.add(at)
    }
    for (const range of ranges) {
      const ofThing = ranges.filter(other => other.of === range.of)
      const version = pinned.get(range.of)
      if (leaveNothing(world, ofThing, refusing)) return null
      if (version !== undefined && leavesOut(world, range, version, refusing)) return null
    }
  }
  return { environments, untested }
}

/** The window of each thing in an environment. */
function windows(world: World, { ranges }: Shared): ReferenceVersion[] {
  const order = [...new Set(ranges.map(range => range.of))]
  return order.map(of => {
    const all = ranges.filter(range => range.of === of)
    let [low, high] = [all[0]!, all[0]!]
    for (const range of all) {
      if (range.since !== null && (low.since === null || compare(world, of, range.since, low.since) > 0)) low = range
      if (range.until !== null && (high.until === null || compare(world, of, range.until, high.until) < 0)) high = range
    }
    const same = (a: string | null, b: string | null) => a === b || (a !== null && b !== null && compare(world, of, a, b) === 0)
    const refusesBelow = all.some(range => same(range.since, low.since) && range.below === 'UNSUPPORTED')
    const refusesAbove = all.some(range => same(range.until, high.until) && range.above === 'UNSUPPORTED')
    return {
      of,
      since: low.since,
      until: high.until,
      through: high.through,
      below: refusesBelow ? 'UNSUPPORTED' : 'UNTESTED',
      above: refusesAbove ? 'UNSUPPORTED' : 'UNTESTED',
    }
  })
}

// ── The verdict on one way ───────────────────────────────────────────────────────────────────────────────────────────

interface Verdict {
  way: Hop[]
  sets: Range[][]
  rank: Rank
  warnings: { code: string; step: string }[]
  versions: ReferenceVersion[]
}

/** All choices of one from each list, as written, the first list's first. */
const choices = <T>(lists: T[][]): T[][] =>
  lists.reduce<T[][]>((chosen, list) => chosen.flatMap(some => list.map(one => [...some, one])), [[]])

/** Null where the question does not allow it. A beginning is judged (`whole` is false) by what can be said of it already. */
function judge(world: World, question: Question, way: Hop[], whole = true): Verdict | null {
  const { where } = question
  if (conversionsOf(way) > where.maxConversions) return null
  // Sets that are not allowed by themselves are left out beforehand: there are fewer choices to go through.
  const allowedSets = way.map(({ step }, at) =>
    step.versions
      .map(set => ({ set, answer: allowed(world, question, way, at, set, whole), ...conditionOf(world, question, way, at, set) }))
      .filter(({ answer }) => answer !== false),
  )
  if (allowedSets.some(sets => sets.length === 0)) return null
  if (whole && !where.via.every(ids => ids.some(id => passesBy(world, way, id)))) return null
  const assumed = walkProperties(where, way)
  if (assumed === null) return null
  let best: Verdict | null = null
  for (const chosen of choices(allowedSets)) {
    const sets = chosen.map(({ set }) => set)
    const walked = walkVersions(world, where, way, sets)
    if (walked === null) continue
    const warnings = way.map((hop, at) => {
      const { day, dropped, dates, state, answer } = chosen[at]!
      const { step } = hop
      const inUse = state === 'ACTIVE' || state === 'DEPRECATED'
      const said: [string, boolean][] = [
        ['RETIRED_STEP', state === 'RETIRED'],
        ['PLANNED_STEP', state === 'PLANNED'],
        ['DEPRECATED_STEP', inUse && (come(dates.deprecated, day) || dropped)],
        ['CLOSED_TO_NEW', inUse && come(dates.closedToNew, day)],
        ['RETIRES_SOON', dates.retired !== null && dates.retired > question.asOf && dates.retired <= aYearAfter(question.asOf)],
        ['UNTESTED_VERSION', walked.untested.has(at)],
        ['MODEL_REQUIREMENT', assumed.has(at)],
        ['UNDATED_STEP', !step.thought && step.own.introduced === null && state !== 'PLANNED' && isBefore(day, step.own.attested)],
        ['NOT_STATED', answer === 'NOT_STATED'],
        ['COMPOSED_STEP', step.evidence === 'COMPOSED'],
        ['UNOFFICIAL_STEP', !step.official],
        ['LOSSY_STEP', step.lossy],
      ]
      return { state, codes: said.filter(([, holds]) => holds).map(([code]) => code) }
    })
    const states = (...wanted: LifecycleState[]) => warnings.filter(({ state }) => wanted.includes(state)).length
    const rank: Rank = {
      inactive: states('RETIRED', 'PLANNED'),
      deprecated: states('DEPRECATED'),
      unproven: warnings.filter(({ codes }) => codes.some(code => unprovenCodes.includes(code))).length,
      conversions: conversionsOf(way),
      unofficial: way.filter(hop => !hop.step.official).length,
      lossy: way.filter(hop => hop.step.lossy).length,
      steps: way.length,
      technologies: new Set(way.flatMap(hop => hop.step.technologies)).size,
    }
    if (best !== null && compareRanks(rank, best.rank) >= 0) continue
    best = {
      way,
      sets,
      rank,
      warnings: warnings.flatMap(({ codes }, at) => codes.map(code => ({ code, step: way[at]!.step.id }))),
      versions: walked.environments.flatMap(environment => windows(world, environment)),
    }
  }
  return best
}

const unprovenCodes = ['UNTESTED_VERSION', 'MODEL_REQUIREMENT', 'UNDATED_STEP', 'NOT_STATED', 'COMPOSED_STEP']
const aYearAfter = (day: string): string => `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`
const isBefore = (day: string, date: string | null): boolean => date !== null && day < date

/**
 * Whether the question allows a step whatever else is on the way: by the filters and dates, by its own ranges and the pins that are said of it,
 * and a TRAIN step, which is always the first, by its demands too.
 */
const isAllowedAtAll = (world: World, question: Question, way: Hop[], at: number, whole: boolean): boolean =>
  way[at]!.step.versions.some(
    set => allowed(world, question, way, at, set, whole) !== false && walkVersions(world, question.where, [way[at]!], [set]) !== null,
  ) &&
  (way[at]!.step.kind !== 'TRAIN' || walkProperties(question.where, [way[at]!]) !== null)

const rankOrder: (keyof Rank)[] = ['inactive', 'deprecated', 'unproven', 'conversions', 'unofficial', 'lossy', 'steps', 'technologies']
function compareRanks(a: Rank, b: Rank): number {
  for (const field of rankOrder) if (a[field] !== b[field]) return a[field] - b[field]
  return 0
}
const compareBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** Joins the ids of the steps, before them the origin's where it is a format. */
const keyOf = (way: Hop[]): string =>
  [...(way[0]!.input === null ? [] : [way[0]!.input]), ...way.map(hop => hop.step.id.replace(/^step:/, ''))].join('~')
const formatsOf = (way: Hop[]): string[] => [...(way[0]!.input === null ? [] : [way[0]!.input]), ...way.map(hop => hop.step.output)]
const compareVerdicts = (a: Verdict, b: Verdict): number => compareRanks(a.rank, b.rank) || compareBytes(keyOf(a.way), keyOf(b.way))

const judgeAll = (world: World, question: Question, all: Hop[][]): Verdict[] =>
  all
    .map(way => judge(world, question, way))
    .filter(verdict => verdict !== null)
    .sort(compareVerdicts)

/** All ways in order. */
export function referenceWays(rows: NetworkRows, question: Question): ReferenceWay[] {
  const world = readWorld(rows)
  const verdicts = judgeAll(world, question, sequences(world, question, question.where.maxConversions))
  const forms = verdicts.map(verdict => formatsOf(verdict.way).join(' '))
  return verdicts
    .map((verdict, at) => ({ verdict, at, others: forms.filter(other => other === forms[at]).length - 1 }))
    .filter(({ at }) => !question.where.distinct || forms.indexOf(forms[at]!) === at)
    .map(({ verdict, others }) => ({
      key: keyOf(verdict.way),
      rank: verdict.rank,
      formats: formatsOf(verdict.way),
      warnings: verdict.warnings,
      versions: verdict.versions,
      alternatives: Math.min(100, others),
    }))
}

// ── Blockers ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const filters = [
  'maxConversions',
  'via',
  'avoid',
  'environments',
  'sources',
  'languages',
  'offline',
  'gpu',
  'openSource',
  'allowUnstated',
  'trainingDataBytes',
  'official',
  'lossless',
  'newUser',
  'versions',
  'model',
  'includeDeprecated',
  'includeRetired',
  'includePlanned',
  'distinct',
] as const satisfies (keyof Where)[]
const reasonOfFilter: Partial<Record<keyof Where, string>> = {
  versions: 'VERSION',
  model: 'MODEL',
  newUser: 'CLOSED_TO_NEW',
  maxConversions: 'TOO_MANY_CONVERSIONS',
}

interface Trial {
  change: ReferenceChange
  question: Question
  /** Null: it depends on the steps that a moved day lets in. */
  reason: string | null
}

/** Everything that stands in the way, where there is none. */
export function referenceBlockers(rows: NetworkRows, question: Question, options: BlockerOptions = {}): ReferenceBlocker[] {
  const { sameNames = () => true, followsAsOf = false } = options
  const world = readWorld(rows)
  const all = sequences(world, question, 6)
  const best = (asked: Question) => judgeAll(world, asked, all)[0]
  if (all.some(way => judge(world, question, way))) return []

  const movedDay = (field: 'asOf' | 'trainedOn'): Trial[] => {
    for (const day of daysByDistance(rows, question[field])) {
      if (field === 'asOf' && !sameNames(day)) continue
      const moved = { ...question, [field]: day, ...(field === 'asOf' && followsAsOf ? { trainedOn: day } : {}) }
      if (best(moved)) return [{ change: { [field]: day }, question: moved, reason: null }]
    }
    return []
  }
  const trials: Trial[] = [
    ...filters.flatMap(filter => leftOut(question, filter)),
    ...movedDay('asOf'),
    ...movedDay('trainedOn'),
    ...(question.where.maxConversions === 6 ? [] : [maxConversions6(question)]),
  ]
  const tried = trials
    .flatMap(trial => {
      const verdict = best(trial.question)
      return verdict ? [{ trial, verdict }] : []
    })
    .sort((a, b) => compareVerdicts(a.verdict, b.verdict))
  const missing = missingSteps(world, question)
  if (tried.length + missing.length === 0) return [nothingIsEnough(world, question)]
  return [...tried.map(({ trial, verdict }) => blockerOf(world, question, trial, verdict)), ...missing]
}

function leftOut(question: Question, filter: keyof Where): Trial[] {
  const { where } = question
  const reason = reasonOfFilter[filter] ?? 'FILTER'
  const value = where[filter]
  if (JSON.stringify(value) === JSON.stringify(emptyWhere[filter])) return []
  const without = (rest: unknown, change: ReferenceChange): Trial => ({
    change,
    question: { ...question, where: { ...where, [filter]: rest } },
    reason,
  })
  const whole = without(emptyWhere[filter], { filter })
  if (!Array.isArray(value)) return [whole]
  const entries = value.map((_, index) => without((value as unknown[]).toSpliced(index, 1), { filter, index }))
  return value.length === 1 ? entries : [whole, ...entries]
}

const maxConversions6 = (question: Question): Trial => ({
  change: { maxConversions: 6 },
  question: { ...question, where: { ...question.where, maxConversions: 6 } },
  reason: 'TOO_MANY_CONVERSIONS',
})

/** Every day on which something begins or ends and the day before it, the nearest first, of equally near ones the past one. */
function daysByDistance(rows: NetworkRows, from: string): string[] {
  const events = [...rows.things, ...rows.steps].flatMap(row => [row.introduced, row.deprecated, row.closedToNew, row.retired])
  const days = new Set(events.filter(day => day !== null && day !== undefined).flatMap(day => [addDays(day, -1), day]))
  days.delete(from)
  const distance = (day: string) => Math.abs(Date.parse(day) - Date.parse(from))
  return [...days].sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1))
}
const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

function blockerOf(world: World, question: Question, trial: Trial, verdict: Verdict): ReferenceBlocker {
  const { way } = verdict
  let letIn = way.flatMap((_, at) => (isAllowedAtAll(world, question, way, at, true) ? [] : [at]))
  if (letIn.length === 0) {
    const breaksOff = way.findIndex((_, at) => judge(world, question, way.slice(0, at + 1), at === way.length - 1) === null)
    letIn = [breaksOff]
  }
  const pairs = letIn.map(at => way[at]!).filter(hop => hop.input !== null)
  return {
    reason: trial.reason ?? reasonOfDay(world, question, trial, verdict, letIn),
    steps: letIn.map(at => way[at]!.step.id),
    refusals: statementsOf(
      pairs.flatMap(({ step, input }) =>
        refusalsOf(world, question, input, step.output).filter(row => {
          const [by] = row.by
          const does = step.technologies.includes(by!) || step.output === by || world.related(step.output, 'HOSTED_BY').includes(by!)
          return does || demands(row.requires).length > 0
        }),
      ),
    ),
    nearest: keyOf(way),
    change: trial.change,
    missingFrom: null,
    missingTo: null,
  }
}

function reasonOfDay(world: World, question: Question, { change }: Trial, { way, sets }: Verdict, letIn: number[]): string {
  for (const at of letIn) {
    const { state, dates, day } = conditionOf(world, question, way, at, sets[at]!)
    if (state === 'RETIRED') return 'RETIRED'
    if (state === 'PLANNED') return 'NOT_YET'
    if (come(dates.closedToNew, day)) return 'CLOSED_TO_NEW'
    if (state === 'DEPRECATED' && !question.where.includeDeprecated) return 'FILTER'
  }
  const isEarlier = change.asOf === undefined ? change.trainedOn! < question.trainedOn : change.asOf < question.asOf
  return isEarlier ? 'RETIRED' : 'NOT_YET'
}

/** The documented noes that name a pair, or with `beside` those that stand beside it; none is said of a missing TRAIN step. */
function refusalsOf(world: World, question: Question, from: string | null, to: string, beside = false): RefusalRow[] {
  const stepsOf = (by: string) => world.steps.filter(step => step.technologies.includes(by) || step.output === by)
  const known = given(question.where)
  return world.refusals.filter(row => {
    const [by, format, towards] = [row.by[0]!, row.format[0], row.towards[0]]
    if (from === null) return false
    if (!['ACTIVE', 'DEPRECATED'].includes(stateOf(datesOf(row), question.asOf))) return false
    for (const asked of demands(row.requires)) {
      const knows = known.get(asked.property)
      if (!knows || !('has' in knows) || !meets(knows.has, asked)) return false
    }
    if (format === undefined ? stepsOf(by).some(step => step.inputs.includes(from)) : format !== from) return false
    if (towards !== undefined) return !beside && (towards === to || world.related(to, 'LOCATED_IN').includes(towards))
    if (by === to || world.related(to, 'HOSTED_BY').includes(by)) return !beside
    const leading = world.steps.filter(step => step.kind !== 'TRAIN' && step.output === to)
    return beside && format !== undefined && leading.some(step => step.technologies.includes(by))
  })
}

const statementsOf = (refusals: RefusalRow[]): string[] => [...new Set(refusals.map(row => row.statement[0]!))]

/** What the one that refuses does take: the steps to a target, a technology's steps to the same end. */
function takenBy(world: World, { by: [by] }: RefusalRow, to: string): Step[] {
  const untrained = world.steps.filter(({ kind }) => kind !== 'TRAIN')
  if (typeOf(by!) === 'target') return untrained.filter(({ output }) => output === by)
  return untrained.filter(({ output, technologies }) => output === to && technologies.includes(by!))
}

/** Pairs such that a step from one to the other would make a way. */
function missingSteps(world: World, question: Question): ReferenceBlocker[] {
  const ids = [...world.things.keys()]
  const formats = ids.filter(id => typeOf(id) === 'format')
  const targets = ids.filter(id => typeOf(id) === 'target')
  const training = world.steps.filter(step => trainsIn(world, step, question.origin))
  const thoughts: Hop[] = []
  if (typeOf(question.origin) !== 'format' && training.length === 0)
    for (const to of formats) thoughts.push(thoughtHop(world, 'TRAIN', null, to, [question.origin]))
  else
    for (const from of formats) {
      for (const to of formats)
        if (to !== from && (!isPackage(world, from) || isPackage(world, to)))
          thoughts.push(thoughtHop(world, world.things.get(to)!.kind === 'PACKAGE' ? 'PACKAGE' : 'CONVERT', from, to, []))
      for (const to of targets) thoughts.push(thoughtHop(world, 'DEPLOY', from, to, []))
    }
  const found = new Map<Hop, number>()
  for (const way of sequences(world, question, question.where.maxConversions, thoughts)) {
    const thought = way.find(hop => hop.step.thought)!
    const conversions = conversionsOf(way.filter(hop => hop !== thought))
    const least = found.get(thought)
    if (least !== undefined && least <= conversions) continue
    if (judge(world, question, way)) found.set(thought, conversions)
  }
  return [...found]
    .map(([{ step, input: from }, conversions]) => {
      const isDone = world.hops.some(
        hop =>
          hop.input === from && hop.step.output === step.output && ['ACTIVE', 'DEPRECATED'].includes(stateOf(hop.dates, question.asOf)),
      )
      const said = refusalsOf(world, question, from, step.output)
      const refusals = said.filter(row => !isDone || demands(row.requires).length > 0)
      const beside = [...said.filter(row => !refusals.includes(row)), ...refusalsOf(world, question, from, step.output, true)]
      const documented =
        from === null
          ? []
          : world.steps
              .filter(other => other.inputs.includes(from) && other.output === step.output)
              .sort((a, b) => compareBytes(a.id, b.id))
      const kind = step.kind === 'TRAIN' ? 'NO_TRAINING_STEP' : step.kind === 'DEPLOY' ? 'NO_DEPLOY_STEP' : 'NO_CONVERSION'
      const reason =
        refusals.length > 0
          ? 'REFUSED'
          : documented.length > 0
            ? reasonOfDocumented(world, question, training, documented[0]!, from!)
            : kind
      const blocker: ReferenceBlocker = {
        reason,
        steps: [
          ...new Set(
            (documented.length > 0 ? documented : refusals.flatMap(row => takenBy(world, row, step.output))).map(other => other.id),
          ),
        ].sort(compareBytes),
        refusals: statementsOf(refusals.length === 0 && (documented.length === 0 || typeOf(step.output) === 'format') ? beside : refusals),
        nearest: null,
        change: null,
        missingFrom: from,
        missingTo: step.output,
      }
      return { blocker, conversions }
    })
    .sort((a, b) => {
      const refused = (blocker: ReferenceBlocker) => (blocker.reason === 'REFUSED' ? 0 : 1)
      return (
        refused(a.blocker) - refused(b.blocker) ||
        a.conversions - b.conversions ||
        compareBytes(slugOf(a.blocker.missingFrom ?? ''), slugOf(b.blocker.missingFrom ?? '')) ||
        compareBytes(slugOf(a.blocker.missingTo!), slugOf(b.blocker.missingTo!))
      )
    })
    .map(({ blocker }) => blocker)
}

const isPackage = (world: World, format: string): boolean => world.things.get(format)?.kind === 'PACKAGE'

function thoughtHop(world: World, kind: StepKind, from: string | null, to: string, technologies: string[]): Hop {
  const step: Step = {
    id: `step:thought ${from} ${to}`,
    kind,
    technologies,
    languages: [],
    inputs: from === null ? [] : [from],
    output: to,
    saves: false,
    official: true,
    lossy: false,
    evidence: 'STATED',
    requires: [],
    sets: [],
    versions: [[]],
    sources: [],
    own: noDates,
    thought: true,
  }
  return hopOf(world, step, from)
}

/** A step that saves the live object of the origin's TRAIN steps is judged on `trainedOn`, all others on `asOf`. */
function reasonOfDocumented(world: World, question: Question, training: Step[], step: Step, from: string): string {
  const first = training.find(({ output }) => output === from)
  const hop = hopOf(world, step, from)
  const way = first ? [hopOf(world, first, null), hop] : [hop]
  const states = step.versions.map(set => conditionOf(world, question, way, way.length - 1, set).state)
  if (states.every(state => state === 'PLANNED')) return 'NOT_YET'
  return states.every(state => state === 'RETIRED') ? 'RETIRED' : 'FILTER'
}

function nothingIsEnough(world: World, { origin, end }: Question): ReferenceBlocker {
  const given = world.steps
    .filter(step => trainsIn(world, step, origin))
    .map(({ output }) => output)
    .sort(compareBytes)
  return {
    reason: 'NO_CONVERSION',
    steps: [],
    refusals: [],
    nearest: null,
    change: null,
    missingFrom: typeOf(origin) === 'format' ? origin : (given[0] ?? null),
    missingTo: ['format', 'target'].includes(typeOf(end)) ? end : null,
  }
}
