/** Small random worlds and questions over them, layered enough that many have several ways. */
import fc from 'fast-check'
import type { StepKind } from '../../src/routes/network.js'
import type { NetworkRows, RefusalRow, RelationRow, StepRow, ThingRow } from '../../src/routes/network-rows.js'
import { emptyWhere, type Pin, type Question, slugOf, type Where } from '../../src/routes/question.js'
import { blankThing } from './small.js'

// ── Raw choices: numbers that are bent to the world, so that a case shrinks by leaving things out ────────────────────

/** A number that picks from whatever list there is. */
const pick = fc.nat({ max: 999 })
const from = <T>(list: readonly T[], at: number): T => list[at % list.length]!
/** True once in so many. */
const once = (inSo: number): fc.Arbitrary<boolean> =>
  fc.oneof({ weight: inSo - 1, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
const sometimes = <T>(inSo: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: inSo - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })
const mostly = <T>(inSo: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: inSo - 1, arbitrary })
const weighted = <T>(...choices: [weight: number, value: T][]): fc.Arbitrary<T> =>
  fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })))

const list = <T>(inSo: number, arbitrary: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: inSo - 1, arbitrary: fc.array(arbitrary, { maxLength: 0 }) },
    { weight: 1, arbitrary: fc.array(arbitrary, { minLength: 1, maxLength }) },
  )

const early = ['2018-01-01', '2018-06-30', '2019-01-01']
const middle = ['2019-06-30', '2019-07-01', '2020-01-01', '2020-01-02']
const late = ['2020-06-30', '2020-07-01', '2021-01-01', '2021-01-02', '2022-01-01']
const days = [...early, ...middle, ...late]
const askedDay = weighted([1, '2019-01-01'], [2, '2019-07-01'], [4, '2020-01-01'], [2, '2020-06-30'], [2, '2020-07-01'], [1, '2021-01-01'])
const begins = (inSo: number) =>
  fc.oneof({ weight: inSo - 1, arbitrary: fc.constantFrom(...early) }, { weight: 1, arbitrary: fc.constantFrom(...days) })
const ends = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...late) }, { weight: 1, arbitrary: fc.constantFrom(...middle, ...late) })

const datesOfThings = fc.record({
  introduced: sometimes(2, begins(24)),
  unreleased: once(250),
  deprecated: sometimes(16, ends),
  closedToNew: sometimes(16, ends),
  retired: sometimes(50, ends),
  attested: sometimes(8, fc.constantFrom(...days)),
})
const datesOfSteps = fc.record({
  introduced: sometimes(2, begins(8)),
  unreleased: once(60),
  deprecated: sometimes(9, ends),
  closedToNew: sometimes(10, ends),
  retired: sometimes(22, ends),
  attested: sometimes(2, fc.constantFrom(...days)),
})
const trait = weighted<boolean | null>([3, null], [3, true], [1, false])

const rawTechnology = fc.record({
  kind: fc.constantFrom('FRAMEWORK', 'TOOL', 'SERVICE', 'CONVERTER', 'RUNTIME', 'IMAGE', 'FRAMEWORK', 'IMAGE'),
  includes: fc.array(pick, { maxLength: 2 }),
  languages: fc.array(pick, { maxLength: 2 }),
  offline: trait,
  gpu: trait,
  gpuRequired: weighted<boolean | null>([4, null], [1, true], [2, false]),
  openSource: weighted<boolean | null>([2, null], [6, true], [1, false]),
  maxTrainingDataBytes: sometimes(4, fc.constantFrom(1e6, 1e9, 10e9)),
  dates: datesOfThings,
})
const rawFormat = fc.record({
  kind: fc.constantFrom('NATIVE', 'EXCHANGE', 'PACKAGE', 'PACKAGE', 'COMPILED'),
  live: once(3),
  boundTo: sometimes(3, pick),
  dates: datesOfThings,
})
const rawTarget = fc.record({
  hosts: fc.array(pick, { maxLength: 2 }),
  environments: fc.array(pick, { maxLength: 2 }),
  offline: weighted<boolean | null>([3, null], [1, true], [1, false]),
  gpu: weighted<boolean | null>([3, null], [1, true], [1, false]),
  gpuRequired: weighted<boolean | null>([5, null], [1, true], [1, false]),
  dates: datesOfThings,
})

const versionPool = ['1.0', '1.5', '2.0', '2.1rc1', '2.1', '3']
const support = weighted([1, 'UNTESTED'], [2, 'UNSUPPORTED'])
const rawRange = fc.record({ of: pick, low: fc.nat({ max: 6 }), high: fc.nat({ max: 6 }), below: support, above: support, parts: once(6) })
const rawSet = fc.array(rawRange, { minLength: 1, maxLength: 2 })
const weightedSets = fc.oneof(
  { weight: 4, arbitrary: fc.array(rawSet, { maxLength: 0 }) },
  { weight: 4, arbitrary: fc.array(rawSet, { minLength: 1, maxLength: 1 }) },
  { weight: 2, arbitrary: fc.array(rawSet, { minLength: 2, maxLength: 2 }) },
)
const rawDemand = fc.record({
  property: weighted([4, 'precision'], [4, 'task'], [2, 'engine'], [2, 'trained-with'], [2, 'inside']),
  not: once(3),
  values: fc.array(pick, { minLength: 1, maxLength: 2 }),
})
const rawDemands = fc.oneof(
  { weight: 9, arbitrary: fc.array(rawDemand, { maxLength: 0 }) },
  { weight: 3, arbitrary: fc.array(rawDemand, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(rawDemand, { minLength: 2, maxLength: 2 }) },
)

const rawStep = fc.record({
  kind: weighted<StepKind>([4, 'TRAIN'], [9, 'CONVERT'], [4, 'PACKAGE'], [7, 'DEPLOY']),
  technologies: fc.array(pick, { minLength: 1, maxLength: 2 }),
  byLanguage: once(40),
  languages: sometimes(3, pick),
  input: pick,
  more: sometimes(3, pick),
  output: pick,
  backwards: once(9),
  givesBack: once(7),
  saves: once(3),
  official: weighted([3, true], [1, false]),
  lossy: once(5),
  evidence: weighted([6, 'STATED'], [1, 'COMPOSED'], [1, 'TESTED']),
  requires: rawDemands,
  sets: list(4, rawDemand),
  versions: weightedSets,
  sources: fc.array(pick, { minLength: 1, maxLength: 3 }),
  dates: datesOfSteps,
  /** A function that a release dropped: retired by now, of versions before a bound. */
  dropped: once(10),
})

const rawRefusal = fc.record({
  byTarget: once(2),
  by: pick,
  format: mostly(4, pick),
  towards: sometimes(2, fc.record({ type: weighted([3, 'target'], [2, 'format'], [2, 'environment'], [1, 'technology']), at: pick })),
  requires: list(4, rawDemand, 1),
  dates: datesOfThings,
})

const named = fc.record({
  type: weighted([4, 'technology'], [4, 'format'], [1, 'target'], [1, 'environment']),
  at: pick,
  also: sometimes(5, pick),
})
const rawPin = fc.record({ of: pick, any: once(6), version: pick, kinds: sometimes(2, fc.array(pick, { maxLength: 2 })) })
const rawModel = fc.record({
  property: weighted([4, 'precision'], [4, 'task'], [2, 'engine'], [2, 'trained-with'], [1, 'inside']),
  value: pick,
})

const rawWhere = fc.record({
  maxConversions: weighted([10, 3], [2, 0], [1, 1], [1, 2], [1, 4], [4, 6]),
  via: list(9, named),
  avoid: list(8, named),
  environments: list(14, pick),
  sources: list(14, pick),
  languages: list(16, pick),
  offline: weighted<boolean | null>([14, null], [1, true], [1, false]),
  gpu: weighted<boolean | null>([14, null], [1, true], [1, false]),
  openSource: once(10),
  allowUnstated: once(2),
  trainingDataBytes: sometimes(10, fc.constantFrom(1e6, 5e9, 20e9)),
  official: once(14),
  lossless: once(12),
  newUser: once(7),
  versions: list(3, rawPin),
  model: list(3, rawModel, 3),
  includeDeprecated: weighted([9, true], [1, false]),
  includeRetired: once(5),
  includePlanned: once(5),
  distinct: weighted([1, true], [1, false]),
})
const rawQuestion = fc.record({
  origin: fc.record({ from: weighted([12, 'train'], [2, 'whole'], [1, 'language'], [1, 'technology'], [3, 'format']), at: pick }),
  end: fc.record({ type: weighted([9, 'target'], [3, 'environment'], [2, 'technology'], [3, 'format']), at: pick }),
  where: rawWhere,
  plain: weighted([5, true], [3, false]),
  asOf: askedDay,
  trainedOn: sometimes(3, askedDay),
})

const rawCase = fc.record({
  technologies: fc.array(rawTechnology, { minLength: 1, maxLength: 5, size: 'max' }),
  twoLanguages: once(4),
  formats: fc.array(rawFormat, { minLength: 3, maxLength: 7, size: 'max' }),
  targets: fc.array(rawTarget, { minLength: 1, maxLength: 3 }),
  environments: fc.integer({ min: 1, max: 2 }),
  steps: fc.oneof(
    { weight: 1, arbitrary: fc.array(rawStep, { minLength: 4, maxLength: 8, size: 'max' }) },
    { weight: 12, arbitrary: fc.array(rawStep, { minLength: 12, maxLength: 14, size: 'max' }) },
  ),
  refusals: fc.array(rawRefusal, { maxLength: 4 }),
  versionOrder: once(6),
  question: rawQuestion,
})
type Raw<T> = T extends fc.Arbitrary<infer U> ? U : never

// ── From raw choices to rows ─────────────────────────────────────────────────────────────────────────────────────────

const technologySlugs = ['spark', 'board', 'studio', 'serve', 'flow']
const formatSlugs = ['pickle', 'onnx', 'graph', 'checkpoint', 'archive', 'bundle', 'image']
const targetSlugs = ['phone', 'cluster', 'page']
const environmentSlugs = ['cloud', 'edge']
const propertyValues: Record<string, string[]> = {
  precision: ['fp32', 'fp16', 'int8'],
  task: ['classification', 'regression'],
  engine: ['a', 'b', 'c'],
}

const distinctOf = <T>(items: T[]): T[] => [...new Set(items)]
const byId = <T extends { id: string }>(rows: T[]): T[] => rows.sort((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)))

/** No thing ends before it begins. */
function ordered(dates: Raw<typeof datesOfThings>): Raw<typeof datesOfThings> {
  const introduced = dates.unreleased ? null : dates.introduced
  const after = (day: string | null) => (day !== null && !dates.unreleased && (introduced === null || day > introduced) ? day : null)
  return { ...dates, introduced, deprecated: after(dates.deprecated), closedToNew: after(dates.closedToNew), retired: after(dates.retired) }
}

const nameOf = (id: string) => ({ nameEn: slugOf(id), nameKo: slugOf(id) })

function build(raw: Raw<typeof rawCase>): { rows: NetworkRows; question: Question } {
  const languages = raw.twoLanguages ? ['technology:python', 'technology:r'] : ['technology:python']
  const rawTechnologies = raw.technologies.slice(0, 6 - languages.length)
  const technologies = rawTechnologies.map((_, at) => `technology:${technologySlugs[at]}`)
  const everyTechnology = [...languages, ...technologies]
  // Live ones first, packages last: the order of the layers.
  const layer = (format: Raw<typeof rawFormat>, at: number) => (at < 2 || format.kind !== 'PACKAGE' ? (format.live ? 0 : 1) : 2)
  const layered = raw.formats.map((format, at) => ({ ...format, layer: layer(format, at) })).sort((a, b) => a.layer - b.layer)
  const formats = layered.map((_, at) => `format:${formatSlugs[at]}`)
  const packages = formats.filter((_, at) => layered[at]!.layer === 2)
  const plain = formats.filter((_, at) => layered[at]!.layer < 2)
  const targets = raw.targets.map((_, at) => `target:${targetSlugs[at]}`)
  const environments = environmentSlugs.slice(0, raw.environments).map(slug => `environment:${slug}`)
  const versioned = [technologies[0]!, technologies[0]!, technologies[1] ?? technologies[0]!, from(formats, 1)]

  const relations: RelationRow[] = []
  const relate = (fromId: string, type: string, to: string) => {
    if (!relations.some(other => other.from === fromId && other.type === type && other.to === to))
      relations.push({ from: fromId, type, to })
  }
  const things: ThingRow[] = [
    ...languages.map(id => ({
      ...blankThing,
      id,
      ...nameOf(id),
      kind: 'LANGUAGE',
      introduced: null,
      unreleased: false,
      deprecated: null,
      closedToNew: null,
      retired: null,
      attested: null,
    })),
    ...environments.map(id => ({
      ...blankThing,
      id,
      ...nameOf(id),
      introduced: null,
      unreleased: false,
      deprecated: null,
      closedToNew: null,
      retired: null,
      attested: null,
    })),
    ...rawTechnologies.map(({ dates, includes: _includes, languages: _languages, ...traits }, at) => ({
      ...blankThing,
      id: technologies[at]!,
      ...nameOf(technologies[at]!),
      ...traits,
      ...ordered(dates),
      versionOrder: raw.versionOrder && at === 1 ? ['1.0', '2.0', '1.5', '3', '2.1rc1', '2.1'] : null,
    })),
    ...layered.map(({ dates, live, boundTo, layer: place, kind }, at) => ({
      ...blankThing,
      id: formats[at]!,
      ...nameOf(formats[at]!),
      kind: place === 2 ? 'PACKAGE' : kind === 'PACKAGE' ? 'NATIVE' : kind,
      live: place === 0 && live,
      boundTo: boundTo === null || place === 0 ? [] : [from(technologies, boundTo)],
      ...ordered(dates),
    })),
    ...raw.targets.map(({ dates, hosts: _hosts, environments: _environments, ...traits }, at) => ({
      ...blankThing,
      id: targets[at]!,
      ...nameOf(targets[at]!),
      ...traits,
      ...ordered(dates),
    })),
  ]
  rawTechnologies.forEach((technology, at) => {
    const id = technologies[at]!
    const later = technologies.slice(at + 1)
    if (['FRAMEWORK', 'IMAGE', 'SERVICE'].includes(technology.kind) && later.length > 0)
      for (const part of technology.includes) relate(id, 'INCLUDES', from(later, part))
    for (const language of technology.languages) if (language % 3 > 0) relate(id, 'SUPPORTS_LANGUAGE', from(languages, language))
  })
  raw.targets.forEach((target, at) => {
    for (const host of target.hosts) relate(targets[at]!, 'HOSTED_BY', from(technologies, host))
    for (const environment of target.environments) relate(targets[at]!, 'LOCATED_IN', from(environments, environment))
  })

  const valuesOf = (property: string): string[] =>
    property === 'trained-with' ? technologies.map(slugOf) : property === 'inside' ? formats.map(slugOf) : propertyValues[property]!
  const demandsOf = (demands: Raw<typeof rawDemand>[]): string | null => {
    const entries = demands.map(({ property, not, values }) => {
      const few = distinctOf(values.map(value => from(valuesOf(property), value)))
      return [property, not ? { not: few } : few]
    })
    return entries.length > 0 ? JSON.stringify(Object.fromEntries(entries)) : null
  }
  const setsOf = (demands: Raw<typeof rawDemand>[]): Record<string, string> =>
    Object.fromEntries(
      demands
        .filter(({ property }) => propertyValues[property])
        .map(({ property, values }) => [property, from(valuesOf(property), values[0]!)]),
    )
  const rangeOf = ({ of, low, high, below, above, parts }: Raw<typeof rawRange>) => {
    const id = from(versioned, of)
    const own = things.find(thing => thing.id === id)?.versionOrder ?? versionPool
    const [least, most] = [Math.min(low, high), Math.max(low, high)]
    const until = most === least || most === 6 ? undefined : own[most]
    const since = least > 0 ? own[least - 1] : until === undefined ? own[0] : undefined
    return {
      of: id,
      ...(since === undefined ? {} : { since, below }),
      ...(until === undefined ? {} : { until, above }),
      ...(until === '2.0' || until === '3' ? { through: until === '3' ? '2.1' : '1.5' } : {}),
      ...(parts && own === versionPool ? { parts: 2 } : {}),
    }
  }

  // What is trained comes before what is converted, packaged and deployed: so most steps take a format that an earlier one gives.
  const order: StepKind[] = ['TRAIN', 'CONVERT', 'PACKAGE', 'DEPLOY']
  const kindOf = (step: Raw<typeof rawStep>, at: number): StepKind => {
    if (at < 2) return at === 0 ? 'TRAIN' : 'DEPLOY'
    return step.kind === 'PACKAGE' && packages.length === 0 ? 'CONVERT' : step.kind
  }
  const planned = raw.steps.map((step, at) => ({ step, at, kind: kindOf(step, at) }))
  planned.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const given: string[] = []
  let givingBack = 0
  const taken = (of: string[], at: number) => {
    const likely = of.filter(format => given.includes(format))
    return from(at % 12 > 0 && likely.length > 0 ? likely : of, at)
  }
  const steps = planned.map(({ step, at, kind }): StepRow => {
    const sets = setsOf(step.sets)
    let inputs: string[] = []
    let output = from(targets, step.output)
    if (kind === 'TRAIN') output = from(plain.slice(0, Math.max(1, Math.ceil(plain.length / 2))), step.output)
    if (kind === 'DEPLOY') inputs = [taken(formats, step.input)]
    if (kind === 'PACKAGE') {
      output = from(packages, step.output)
      inputs = [
        taken(
          formats.filter(format => format !== output),
          step.input,
        ),
      ]
    }
    if (kind === 'CONVERT') {
      const input = taken(plain.slice(0, plain.length - 1), step.input)
      const others = step.backwards
        ? formats.filter(format => format !== input)
        : plain.slice(plain.indexOf(input) + 1).slice(0, step.output % 2 === 0 ? 2 : 9)
      inputs = [input]
      output = from(
        others.filter(format => !packages.includes(format)),
        step.output,
      )
      if (step.givesBack && ++givingBack <= 2) {
        output = input
        if (Object.keys(sets).length === 0) sets.precision = from(propertyValues.precision!, step.output)
      }
    }
    if (kind !== 'TRAIN' && step.more !== null) inputs = distinctOf([...inputs, taken(formats, step.more)])
    if (inputs.length > 1 && (kind !== 'CONVERT' || (!step.givesBack && step.output % 3 > 0)))
      inputs = inputs.filter(format => format !== output)
    given.push(output)
    const isLive = (id: string) => things.find(thing => thing.id === id)?.live === true
    return {
      id: `step:s${at + 1}`,
      kind,
      technologies: distinctOf([
        ...step.technologies.map(technology => from(kind === 'TRAIN' ? technologies.slice(0, 3) : technologies, technology)),
        ...(step.byLanguage ? [languages[0]!] : []),
      ]).sort(),
      languages: kind === 'TRAIN' && step.languages !== null ? [from(languages, step.languages)] : [],
      inputs: inputs.sort(),
      output: [output],
      saves:
        kind === 'CONVERT' &&
        output !== inputs[0] &&
        (inputs.some(isLive) ? step.input % 5 > 0 : isLive(output) || (step.saves && step.input % 4 === 0)),
      official: step.official,
      lossy: step.lossy,
      evidence: step.evidence,
      requires: demandsOf(step.requires),
      sets: Object.keys(sets).length > 0 ? JSON.stringify(sets) : null,
      versions: step.versions.length > 0 ? JSON.stringify(step.versions.map(set => set.map(rangeOf))) : null,
      sources: distinctOf(step.sources.map(source => from(['source:one', 'source:two', 'source:three'], source))).sort(),
      ...ordered(step.dropped ? { ...step.dates, unreleased: false, introduced: null, retired: from(middle, step.output) } : step.dates),
    }
  })

  const refusals = raw.refusals.map(({ byTarget, by, format, towards, requires, dates }, at): RefusalRow => {
    const lists: Record<string, string[]> = { target: targets, format: formats, environment: environments, technology: technologies }
    return {
      id: `refusal:r${at + 1}`,
      by: [byTarget ? from(targets, by) : from(technologies, by)],
      format: format === null ? [] : [from(formats, format)],
      towards: towards === null ? [] : [from(lists[towards.type]!, towards.at)],
      requires: demandsOf(requires),
      statement: [`statement:r${at + 1}`],
      ...ordered(dates),
    }
  })

  // ── The question ───────────────────────────────────────────────────────────────────────────────────────────────────

  const { question: asked } = raw
  const training = steps.filter(step => step.kind === 'TRAIN')
  const trainedBy = training.flatMap(step => step.technologies)
  const wholes = relations
    .filter(relation => relation.type === 'INCLUDES' && trainedBy.includes(relation.to))
    .map(relation => relation.from)
  const origins: Record<string, string[]> = {
    train: trainedBy,
    whole: wholes.length > 0 ? wholes : trainedBy,
    language: languages,
    technology: everyTechnology,
    format: asked.origin.at % 6 === 0 ? formats : steps.flatMap(step => step.inputs),
  }
  const origin = from(origins[asked.origin.from]!, asked.origin.at)
  const reached = distinctOf(steps.filter(step => step.kind === 'DEPLOY').map(step => step.output[0]!))
  const located = distinctOf(relations.filter(({ type, from: id }) => type === 'LOCATED_IN' && reached.includes(id)).map(({ to }) => to))
  const hosting = distinctOf([
    ...relations.filter(({ type, from: id }) => type === 'HOSTED_BY' && reached.includes(id)).map(({ to }) => to),
    ...steps.filter(step => step.kind === 'DEPLOY').flatMap(step => step.technologies),
  ])
  const endsOf: Record<string, string[]> = {
    target: asked.end.at % 12 === 0 ? targets : reached,
    environment: located.length > 0 ? located : environments,
    technology: asked.end.at % 8 === 0 ? technologies : hosting,
    format: (asked.end.at % 6 === 0 ? formats : given).filter(format => format !== origin),
  }
  const possibleEnds = endsOf[asked.end.type]!
  const end = from(possibleEnds.length > 0 ? possibleEnds : targets, asked.end.at)

  const all: Record<string, string[]> = { technology: everyTechnology, format: formats, target: targets, environment: environments }
  const idsOf = ({ type, at, also }: Raw<typeof named>): string[] =>
    distinctOf([from(all[type]!, at), ...(also === null ? [] : [from(type === 'format' ? everyTechnology : formats, also)])])
  const via = asked.where.via.map(idsOf)
  const avoid = asked.where.avoid.map(entry => idsOf(entry).filter(id => !via.flat().includes(id))).filter(ids => ids.length > 0)
  const kinds: StepKind[] = ['TRAIN', 'CONVERT', 'PACKAGE', 'DEPLOY']
  const versions: Pin[] = []
  for (const raws of asked.where.versions) {
    const pin: Pin = {
      of: raws.any ? from([...technologies, ...formats], raws.of) : from(versioned, raws.of),
      version: from(versionPool, raws.version),
      kinds: raws.kinds === null ? null : distinctOf(raws.kinds.map(kind => from(kinds, kind))),
    }
    const overlaps = (other: Pin) =>
      other.of === pin.of && (!other.kinds?.length || !pin.kinds?.length || other.kinds.some(kind => pin.kinds!.includes(kind)))
    if (!versions.some(overlaps)) versions.push(pin)
  }
  const model: Where['model'] = []
  for (const { property, value } of asked.where.model) {
    const entry = { property, value: from(valuesOf(property), value) }
    if (!model.some(other => other.property === property && (property !== 'trained-with' || other.value === entry.value))) model.push(entry)
  }
  const where: Where = {
    ...asked.where,
    via,
    avoid,
    environments: distinctOf(asked.where.environments.map(at => from(environments, at))),
    sources: distinctOf(asked.where.sources.map(at => from(['source:one', 'source:two', 'source:three'], at))),
    languages: distinctOf(asked.where.languages.map(at => from(languages, at))),
    versions,
    model,
  }
  const { distinct, includeRetired, includePlanned } = where
  const question: Question = {
    origin,
    end,
    where: asked.plain ? { ...emptyWhere, versions, model, distinct, includeRetired, includePlanned } : where,
    asOf: asked.asOf,
    trainedOn: asked.trainedOn ?? asked.asOf,
  }
  return { rows: { things: byId(things), relations, steps: byId(steps), refusals: byId(refusals) }, question }
}

/** A small world and a question over it. */
export const randomCase = (): fc.Arbitrary<{ rows: NetworkRows; question: Question }> => fc.noBias(rawCase).map(build)
