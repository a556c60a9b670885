/** A network with one step more, which nobody documents: to see whether it would make a way. */
import { undated } from '../lifecycle.js'
import { hopDates, hopOf, type Network, type NetworkStep, type StepKind } from './network.js'
import { type Question, typeOf } from './question.js'

/** What a step between these would be. */
export function thoughtKind(network: Network, from: string | null, to: string): StepKind {
  if (from === null) return 'TRAIN'
  if (typeOf(to) === 'target') return 'DEPLOY'
  return network.things.get(to)?.kind === 'PACKAGE' ? 'PACKAGE' : 'CONVERT'
}

/** The step demands nothing, loses nothing, and cites what the question asks for; a TRAIN step is by the origin. */
export function withThought(network: Network, question: Question, from: string | null, to: string): Network {
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
  const hop = hopOf(step, from, hopDates(network, step, from))
  if (from === null) return { ...network, training: [...network.training, hop] }
  const { takers, makers, passing } = network
  return {
    ...network,
    takers: new Map(takers).set(from, [...(takers.get(from) ?? []), hop]),
    makers: new Map(makers).set(to, [...(makers.get(to) ?? []), hop]),
    passing: step.kind === 'DEPLOY' ? passing : new Map(passing).set(from, (passing.get(from) ?? 0) + 1),
  }
}
