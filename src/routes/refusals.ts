/** Documented noes: whether one says that a format does not come to another format or to a target. */
import { inUseOn } from '../lifecycle.js'
import type { Network, Refusal } from './network.js'
import { given, meet } from './properties.js'
import { type Question, typeOf } from './question.js'

/** The refusals in force that name a pair. */
export const naming = (network: Network, question: Question, from: string, to: string): Refusal[] =>
  against(network, question, from).filter(refusal => bearing(network, refusal, from, to) === 'NAMES')

/** What the one that refuses does take, so that a reader sees where the limit lies: the steps to a target, a technology's to the same end. */
export const takenInstead = (network: Network, { by }: Refusal, to: string): string[] =>
  by.startsWith('target:')
    ? (network.makers.get(by) ?? []).map(({ step }) => step.id)
    : (network.makers.get(to) ?? []).filter(({ step }) => step.technologies.includes(by)).map(({ step }) => step.id)

/** The refusals in force of models in a format, whatever it is to become. */
export const against = (network: Network, { asOf, where }: Question, from: string): Refusal[] => {
  const model = given(where.model)
  return network.refusals.filter(
    ({ by, format, requires, dates }) =>
      inUseOn(dates, asOf) &&
      (format === null ? !takes(network, by, from) : format === from) &&
      // It is said of some models: whether of this one, the question has to say.
      requires.every(demand => model.has(demand.property) && meet(model, demand) !== null),
  )
}

/**
 * Of a refusal of a format, what it says of an end. Without `towards` it names one that cannot be come to but by the one that refuses. Where others
 * lead there too, a no by one of several is not everybody's: it stands beside, and only if it is of this very format.
 */
export function bearing(network: Network, { by, format, towards }: Refusal, from: string, to: string): 'NAMES' | 'BESIDE' | null {
  if (towards !== null) return towards === to || network.environmentsOf.get(to)?.has(towards) ? 'NAMES' : null
  if (by === to || network.hostsOf.get(to)?.has(by)) return 'NAMES'
  // "Only GGUF files" is said of what is run: whether others are made into one is another question.
  if (format === null && typeOf(to) === 'format') return null
  const share = shareOf(network, by, to)
  if (share !== 'SOME') return share === 'ALL' ? 'NAMES' : null
  if (format === null) return null
  // A converter that does not read a format does not make another of it, unless somebody else does.
  const others = (network.takers.get(from) ?? []).some(({ step }) => step.output === to && !step.technologies.includes(by))
  return typeOf(to) === 'format' && !others ? 'NAMES' : 'BESIDE'
}

/** Whether a step of a technology, or to a target, takes a format. */
const takes = (network: Network, by: string, format: string): boolean =>
  (network.takers.get(format) ?? []).some(({ step }) => step.output === by || step.technologies.includes(by))

const shares = new WeakMap<Network, Map<string, 'ALL' | 'SOME' | 'NONE'>>()

/** How many of the steps that give a format, or lead to a target, need a technology. */
function shareOf(network: Network, by: string, to: string): 'ALL' | 'SOME' | 'NONE' {
  const known = shares.get(network) ?? new Map<string, 'ALL' | 'SOME' | 'NONE'>()
  shares.set(network, known)
  let share = known.get(`${by} ${to}`)
  if (share === undefined) {
    const giving = [...(network.makers.get(to) ?? []), ...network.training.filter(({ step }) => step.output === to)]
    const its = giving.filter(({ step }) => step.technologies.includes(by)).length
    known.set(`${by} ${to}`, (share = its === 0 ? 'NONE' : its === giving.length ? 'ALL' : 'SOME'))
  }
  return share
}
