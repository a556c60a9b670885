/** Builds the route network of one revision from the rows of the store. */
import { anyOf, narrowed, undated } from '../lifecycle.js'
import { query } from '../store/query.js'
import type { Store } from '../store/store.js'
import { type Hop, hopDates, hopOf, type Network, type NetworkStep } from './network.js'
import {
  datesOf,
  demands,
  type NetworkRows,
  type RefusalRow,
  type RelationRow,
  refusalOf,
  type StepRow,
  type ThingRow,
  thingOf,
  versionSets,
} from './network-rows.js'

/** Reads the network of one revision. */
export async function readNetwork(store: Store, revision: string): Promise<Network> {
  const [things, relations, steps, refusals] = await Promise.all([
    store.read<ThingRow>(query('things'), { revision }),
    store.read<RelationRow>(query('thing-relations'), { revision }),
    store.read<StepRow>(query('network-steps'), { revision }),
    store.read<RefusalRow>(query('refusals'), { revision }),
  ])
  return buildNetwork(revision, { things, relations, steps, refusals })
}

export function buildNetwork(revision: string, { things, relations, steps, refusals }: NetworkRows): Network {
  const related = (type: string) => grouped(relations.filter(relation => relation.type === type).map(({ from, to }) => [from, to]))
  const backwards = (type: string) => grouped(relations.filter(relation => relation.type === type).map(({ from, to }) => [to, from]))
  const includes = related('INCLUDES')
  const network: Building = {
    revision,
    things: new Map(things.map(row => [row.id, thingOf(row)])),
    steps: new Map(),
    refusals: refusals.map(refusalOf),
    training: [],
    takers: new Map(),
    makers: new Map(),
    passing: new Map(),
    parts: new Map([...includes.keys()].map(whole => [whole, closure(includes, whole)])),
    wholes: grouped([...includes].flatMap(([whole, parts]) => [...parts].map((part): [string, string] => [part, whole]))),
    languagesOf: related('SUPPORTS_LANGUAGE'),
    hostsOf: related('HOSTED_BY'),
    hostedBy: backwards('HOSTED_BY'),
    environmentsOf: related('LOCATED_IN'),
    targetsIn: backwards('LOCATED_IN'),
    deploymentsBy: new Map(),
    successorsOf: related('SUCCEEDED_BY'),
  }
  for (const row of steps) addStep(network, row)
  return network
}

/** A network whose hops are still being put in. */
interface Building extends Network {
  takers: Map<string, Hop[]>
  makers: Map<string, Hop[]>
  passing: Map<string, number>
}

function addStep(network: Building, row: StepRow): void {
  const output = row.output[0]
  if (output === undefined) throw new Error(`${row.id} has no output`)
  const own = datesOf(row)
  const inputs = [...row.inputs].sort()
  const step: NetworkStep = {
    ...row,
    technologies: [...row.technologies].sort(),
    languages: [...row.languages].sort(),
    inputs,
    output,
    requires: demands(row.requires),
    sets: Object.entries(JSON.parse(row.sets ?? '{}') as Record<string, string>),
    versions: versionSets(row.versions),
    own,
    dates: own,
  }
  const around = hopDates(network, step, null)
  step.dates = inputs.length === 0 ? around : narrowed([around, anyOf(inputs.map(input => network.things.get(input) ?? undated))])
  network.steps.set(step.id, step)
  if (step.kind === 'TRAIN') network.training.push(hopOf(step, null, around))
  for (const input of inputs) {
    const hop = hopOf(step, input, hopDates(network, step, input))
    put(network.takers, input, hop)
    put(network.makers, output, hop)
    if (step.kind === 'DEPLOY') for (const technology of step.technologies) put(network.deploymentsBy, technology, hop)
    else network.passing.set(input, (network.passing.get(input) ?? 0) + 1)
  }
}

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function grouped(pairs: [string, string][]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group) group.add(value)
    else groups.set(key, new Set([value]))
  }
  return groups
}

function closure(edges: Map<string, Set<string>>, from: string): Set<string> {
  const reached = new Set<string>()
  const open = [from]
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const part of edges.get(next) ?? [])
      if (!reached.has(part)) {
        reached.add(part)
        open.push(part)
      }
  reached.delete(from)
  return reached
}
