/** A network with one step more, which nobody documents: to see whether it would make a way. */
import { undated } from '../lifecycle.js'
import { type Hop, hopDates, hopOf, type Lookup, type Network, type NetworkStep, type StepKind } from './network.js'
import { type Question, typeOf } from './question.js'

/** What a step between these would be. */
export function thoughtKind(network: Network, from: string | null, to: string): StepKind {
  if (from === null) return 'TRAIN'
  if (typeOf(to) === 'target') return 'DEPLOY'
  return network.things.get(to)?.kind === 'PACKAGE' ? 'PACKAGE' : 'CONVERT'
}

/** The step demands nothing, loses nothing, and cites what the question asks for; a TRAIN step is by the origin. */
export function thoughtHop(network: Network, question: Question, from: string | null, to: string): Hop {
  const step: NetworkStep = {
    id: 'step:?',
    kind: thoughtKind(network, from, to),
    technologies: from === null ? [question.origin] : [],
    languages: from === null ? question.where.languages : [],
    inputs: from === null ? [] : [from],
    output: to,
    saves: false,
    official: true,
    lossy: false,
    evidence: 'STATED',
    requires: [],
    sets: [],
    versions: [[]],
    sources: question.where.sources,
    own: undated,
    dates: undated,
  }
  return hopOf(step, from, hopDates(network, step, from))
}

/** The network with that step in it. */
export function withThought(network: Network, hop: Hop): Network {
  const { step, input } = hop
  if (input === null) return { ...network, training: [...network.training, hop] }
  const { takers, makers, passing } = network
  return {
    ...network,
    takers: withEntry(takers, input, [...(takers.get(input) ?? []), hop]),
    makers: withEntry(makers, step.output, [...(makers.get(step.output) ?? []), hop]),
    passing: step.kind === 'DEPLOY' ? passing : withEntry(passing, input, (passing.get(input) ?? 0) + 1),
  }
}

const withEntry = <Value>(lookup: Lookup<Value>, key: string, value: Value): Lookup<Value> => ({
  get: asked => (asked === key ? value : lookup.get(asked)),
})
