/** The knowledge as rows of a graph: nodes by label and relationships by type, ready to be written under one revision. */
import { firstDay, lastDay } from './days.js'
import type { Cites, EventEntry, Knowledge, LifecycleEntry, RefusalEntry, RelationKind, StatementEntry, StepEntry } from './entity.js'
import { relationTarget } from './entity.js'

export type Properties = Record<string, unknown>
export interface RelationshipRow {
  from: string
  to: string
  properties: Properties
}
/** Rows under the name of the query that writes them, `write/nodes/step`; nodes come first. */
export interface GraphRows {
  nodes: Map<string, Properties[]>
  relationships: Map<string, RelationshipRow[]>
}

export const typeOfList = {
  technologies: 'technology',
  formats: 'format',
  targets: 'target',
  environments: 'environment',
  phases: 'phase',
} as const

const eventKinds = { introduced: 'INTRODUCED', deprecated: 'DEPRECATED', closedToNew: 'CLOSED_TO_NEW', retired: 'RETIRED' } as const
const nodeFile = {
  technology: 'technology',
  format: 'model-format',
  target: 'deployment-target',
  environment: 'environment',
  phase: 'phase',
} as const

/** All rows of the knowledge. Ids are global; the revision is added when they are written. */
export function graphRows(knowledge: Knowledge): GraphRows {
  const rows: GraphRows = { nodes: new Map(), relationships: new Map() }
  const publishedOn = new Map(knowledge.sources.map(source => [source.id, dateOf(source.publishedOn ?? source.retrievedOn)]))

  const node = (file: string, properties: Properties) => push(rows.nodes, `write/nodes/${file}`, properties)
  const relate = (type: string, from: string, to: string, properties: Properties = {}) =>
    push(rows.relationships, `write/relationships/${type.toLowerCase().replaceAll('_', '-')}`, { from, to, properties })

  const cite = (owner: string, cites: Cites) => {
    let position = 0
    for (const [source, locators] of Object.entries(cites))
      for (const locator of locators.length > 0 ? locators : [null])
        relate('CITES', owner, `source:${source}`, { locator, position: position++ })
  }

  for (const { sentences: _, $schema: __, ...source } of knowledge.sources)
    node('source', {
      ...source,
      id: `source:${source.id}`,
      slug: source.id,
      publishedOn: dateOf(source.publishedOn),
      retrievedOn: dateOf(source.retrievedOn),
    })

  for (const { id, label, description, values, ...property } of knowledge.properties)
    node('model-property', {
      ...property,
      id: `property:${id}`,
      slug: id,
      labelEn: label.en,
      labelKo: label.ko,
      descriptionEn: description.en,
      descriptionKo: description.ko,
      values: values.map(({ value }) => value),
      valueLabelsEn: values.map(({ label }) => label.en),
      valueLabelsKo: values.map(({ label }) => label.ko),
    })

  for (const [list, type] of Object.entries(typeOfList) as [keyof typeof typeOfList, (typeof typeOfList)[keyof typeof typeOfList]][]) {
    for (const thing of knowledge[list]) {
      const id = `${type}:${thing.id}`
      node(nodeFile[type], {
        id,
        slug: thing.id,
        nameEn: thing.name.en,
        nameKo: thing.name.ko,
        aliases: thing.aliases,
        summaryEn: thing.summary?.en,
        summaryKo: thing.summary?.ko,
        homepage: thing.homepage,
        ...own(thing),
        ...('versionName' in thing && thing.versionName
          ? { versionNameEn: thing.versionName.en, versionNameKo: thing.versionName.ko }
          : {}),
        ...traitsOf(thing.statements),
        ...dates(thing.lifecycle, thing.cites),
      })
      cite(id, thing.cites)
      events(id, thing.lifecycle)
      const refusals = 'refusals' in thing ? thing.refusals : []
      state(id, [...thing.statements, ...refusals.flatMap(entry => (typeof entry.statement === 'string' ? [] : [entry.statement]))])
      if ('boundTo' in thing && thing.boundTo) relate('BOUND_TO', id, `technology:${thing.boundTo}`)
      for (const relation of 'relations' in thing ? thing.relations : []) {
        const places = citedPlaces(relation.cites)
        for (const to of relation.to)
          relate(relation.kind, id, `${relatedType(relation.kind, type)}:${to}`, { exhaustive: relation.exhaustive, ...places })
      }
      for (const entry of 'steps' in thing ? thing.steps : []) step(entry)
      for (const entry of refusals) refusal(id, entry)
    }
  }
  return rows

  function state(owner: string, statements: StatementEntry[]): void {
    statements.forEach((statement, index) => {
      const id = statementId(owner, statement.id)
      const [trait] = Object.keys(statement.trait ?? {})
      const order = `${owner.replace(':', '/')}/${String(index).padStart(4, '0')}`
      node('statement', { id, kind: statement.kind, textEn: statement.text.en, textKo: statement.text.ko, trait, order })
      relate('STATES', owner, id)
      cite(id, statement.cites)
    })
  }

  function events(owner: string, lifecycle: LifecycleEntry): void {
    for (const [key, kind] of Object.entries(eventKinds) as [keyof typeof eventKinds, string][]) {
      const entries = lifecycle[key]
      if (entries === 'unreleased') continue
      entries.forEach((entry, index) => {
        const id = `event:${owner.replace(':', '/')}/${key}/${index}`
        node('event', { id, kind, ...dayOf(entry.date, key === 'introduced'), followed: entry.followed })
        relate('HAS_EVENT', owner, id)
        cite(id, entry.cites)
      })
    }
  }

  function dates(lifecycle: LifecycleEntry, cites: Cites): Properties {
    const introduced = lifecycle.introduced === 'unreleased' ? undefined : followed(lifecycle.introduced, true)
    const shown = Object.keys(cites)
      .map(source => publishedOn.get(source))
      .filter(day => day !== undefined)
      .sort()[0]
    return {
      introduced,
      unreleased: lifecycle.introduced === 'unreleased' ? true : undefined,
      deprecated: followed(lifecycle.deprecated, false),
      closedToNew: followed(lifecycle.closedToNew, false),
      retired: followed(lifecycle.retired, false),
      // A document's wording may be later than its date: what is introduced later was not in use before.
      attested: shown && introduced && introduced > shown ? introduced : shown,
    }
  }

  function step(entry: StepEntry): void {
    const id = `step:${entry.id}`
    const inside = entry.requires.inside
    const trainedWith = entry.requires['trained-with']
    node('step', {
      id,
      slug: entry.id,
      kind: entry.kind,
      descriptionEn: entry.description.en,
      descriptionKo: entry.description.ko,
      saves: entry.saves,
      official: entry.official,
      lossy: entry.lossy,
      evidence: entry.evidence,
      // Maps are no property values: they are kept as JSON, and the demands that plain Cypher judges as lists beside it.
      requires: JSON.stringify(entry.requires),
      requiresTrainedWith: Array.isArray(trainedWith) ? trainedWith.map(slug => `technology:${slug}`) : undefined,
      requiresInside: Array.isArray(inside) ? inside.map(slug => `format:${slug}`) : undefined,
      sets: JSON.stringify(entry.sets),
      versions: JSON.stringify(entry.versions),
      ...dates(entry.lifecycle, entry.cites),
    })
    for (const slug of entry.by) relate('BY', id, `technology:${slug}`)
    for (const slug of entry.languages) relate('FROM_LANGUAGE', id, `technology:${slug}`)
    for (const slug of entry.from) relate('INPUT_OF', `format:${slug}`, id)
    relate('OUTPUT', id, `${entry.kind === 'DEPLOY' ? 'target' : 'format'}:${entry.to}`)
    cite(id, entry.cites)
    events(id, entry.lifecycle)
    state(id, entry.conditions)
  }

  function refusal(owner: string, entry: RefusalEntry): void {
    const id = `refusal:${entry.id}`
    const { statement } = entry
    const cites = typeof statement === 'string' ? citesOf(owner, statement) : statement.cites
    node('refusal', { id, slug: entry.id, requires: JSON.stringify(entry.requires), ...dates(entry.lifecycle, cites) })
    relate('BY', id, owner)
    if (entry.format) relate('OF', id, `format:${entry.format}`)
    if (entry.towards) relate('TOWARDS', id, entry.towards)
    relate('REASON', id, statementId(owner, typeof statement === 'string' ? statement : statement.id))
    cite(id, cites)
    events(id, entry.lifecycle)
  }

  function citesOf(owner: string, statement: string): Cites {
    const [type, slug] = owner.split(':')
    const list = type === 'technology' ? knowledge.technologies : knowledge.targets
    return list.find(thing => thing.id === slug)?.statements.find(({ id }) => id === statement)?.cites ?? {}
  }
}

const statementId = (owner: string, id: string) => `statement:${owner.replace(':', '/')}/${id}`

function own(thing: object): Properties {
  const keep = ['kind', 'extensions', 'live', 'interfaces', 'position', 'versionOrder']
  return Object.fromEntries(Object.entries(thing).filter(([key]) => keep.includes(key)))
}

function traitsOf(statements: StatementEntry[]): Properties {
  return Object.assign({}, ...statements.map(statement => statement.trait ?? {}))
}

function relatedType(kind: RelationKind, own: string): string {
  return kind === 'SUCCEEDED_BY' ? own : relationTarget[kind]
}

/** A relationship cannot point at a source, so it carries lists of equal length; a place that is not given is an empty text. */
function citedPlaces(cites: Cites): { sources: string[]; locators: string[] } {
  const places = Object.entries(cites).flatMap(([source, locators]) =>
    (locators.length > 0 ? locators : ['']).map(locator => ({ source, locator })),
  )
  return { sources: places.map(({ source }) => `source:${source}`), locators: places.map(({ locator }) => locator) }
}

function followed(entries: EventEntry[], begins: boolean): string | undefined {
  const entry = entries.find(event => event.followed)
  return entry && dayOf(entry.date, begins).date
}

/** A month or a year stands for its first day where something begins, its last where something ends. */
function dayOf(date: string, begins: boolean): { date: string; precision: string } {
  return { date: begins ? firstDay(date) : lastDay(date), precision: { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' }[date.length]! }
}

const dateOf = (date: string | undefined): string | undefined => date && firstDay(date)

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
