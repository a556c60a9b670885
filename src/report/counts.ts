/** How much there is, by kind and by state. */
import { type Thing, thingsOf } from '../knowledge/facts.js'
import { type Dates, type LifecycleState, stateOn } from '../lifecycle.js'
import type { StepKind } from '../routes/network.js'
import { section, table } from './markdown.js'
import type { Subject } from './subject.js'

const stepKinds: StepKind[] = ['TRAIN', 'CONVERT', 'PACKAGE', 'DEPLOY']
const states: LifecycleState[] = ['ACTIVE', 'DEPRECATED', 'RETIRED', 'PLANNED']

export function counts(subject: Subject): string {
  const { knowledge, network, asOf } = subject
  const things = thingsOf(knowledge)
  const of = (type: Thing['type']) => things.filter(thing => thing.type === type).map(({ id }) => network.things.get(`${type}:${id}`)!)
  const row = (what: string, all: Dates[]) => [
    what,
    all.length,
    ...states.map(state => all.filter(dates => stateOn(dates, asOf) === state).length),
  ]
  return section(
    '## What there is',
    table(
      ['', 'all', 'active', 'deprecated', 'retired', 'to come'],
      [
        row('technologies', of('technology')),
        row('model formats', of('format')),
        row('deployment targets', of('target')),
        row(
          'steps',
          [...network.steps.values()].map(({ dates }) => dates),
        ),
        row(
          'refusals',
          network.refusals.map(({ dates }) => dates),
        ),
      ],
    ),
    `Technologies: ${tally(knowledge.technologies.map(({ kind }) => kind))}. Formats: ${tally(knowledge.formats.map(({ kind }) => kind))}.`,
    stepTable(subject),
    statements(things),
    sources(subject),
  )
}

function stepTable({ knowledge, network, asOf }: Subject): string {
  const steps = thingsOf(knowledge).flatMap(thing => thing.steps)
  const judged = steps.map(step => ({ ...step, state: stateOn(network.steps.get(`step:${step.id}`)!.dates, asOf) }))
  const row = (what: string, some: typeof judged) => [
    what,
    some.length,
    some.filter(({ saves }) => saves).length,
    some.filter(({ versions }) => versions.length > 0).length,
    some.filter(({ requires }) => Object.keys(requires).length > 0).length,
    some.filter(({ conditions }) => conditions.length > 0).length,
    some.filter(({ official }) => official).length,
    some.filter(({ lossy }) => lossy).length,
    some.filter(({ state }) => state === 'DEPRECATED' || state === 'RETIRED').length,
  ]
  return table(
    ['steps', 'all', 'saving', 'with versions', 'with requirements', 'with conditions', 'official', 'lossy', 'deprecated or retired'],
    [
      ...stepKinds.map(kind =>
        row(
          kind,
          judged.filter(step => step.kind === kind),
        ),
      ),
      row('together', judged),
    ],
  )
}

function statements(things: Thing[]): string {
  const own = things.flatMap(thing => thing.statements)
  const conditions = things.flatMap(({ steps }) => steps.flatMap(step => step.conditions))
  const refused = things.flatMap(({ refusals }) => refusals.filter(({ statement }) => typeof statement !== 'string'))
  const traits = own.filter(({ trait }) => trait !== undefined).length
  return `Statements about things: ${own.length} (${tally(own.map(({ kind }) => kind))}), of which ${traits} give a trait; conditions of steps: ${conditions.length}; written in refusals: ${refused.length}.`
}

function sources({ knowledge }: Subject): string {
  const documents = new Set(knowledge.sources.map(({ id, url }) => (url === undefined ? id : documentOf(url))))
  const publishers = new Set(knowledge.sources.map(({ publisher }) => publisher).filter(publisher => publisher !== undefined))
  return `Sources: ${knowledge.sources.length}, of ${publishers.size} publishers. A file of a repository counted once, whatever the commits that it was read at: ${documents.size} documents.`
}

const documentOf = (url: string): string => url.replace(/\/(?:blob|tree|raw)\/[^/]+/, '')

/** "12 SERVICE, 3 TOOL", the most frequent first. */
function tally(kinds: string[]): string {
  const numbers = new Map<string, number>()
  for (const kind of kinds) numbers.set(kind, (numbers.get(kind) ?? 0) + 1)
  return [...numbers]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([kind, number]) => `${number} ${kind}`)
    .join(', ')
}
