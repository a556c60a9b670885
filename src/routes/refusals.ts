/** Documented noes: whether one says that a format does not come to another format or to a target. */
import { inUseOn } from '../lifecycle.js'
import type { Hop, Network, NetworkStep, Refusal } from './network.js'
import { given, meet } from './properties.js'
import type { Question } from './question.js'

/** The refusals in force that name the pair of a step: of all models only those by one that does it, who says no to what he did, or will. */
export const naming = (network: Network, question: Question, { step, input }: Hop): Refusal[] =>
  input === null
    ? []
    : against(network, question, input).filter(
        refusal => bearing(network, refusal, step.output) === 'NAMES' && (refusal.requires.length > 0 || isBy(network, refusal.by, step)),
      )

const isBy = (network: Network, by: string, { technologies, output }: NetworkStep): boolean =>
  technologies.includes(by) || isOrHosts(network, by, output)

/** Whether it is that place, or hosts it. */
const isOrHosts = (network: Network, by: string, place: string): boolean => by === place || (network.hostsOf.get(place)?.has(by) ?? false)

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
 * Of a refusal of a format, what it says of an end: it names what it is `towards`; without that, the one that refuses, and what it hosts. Where the
 * one that refuses is among those that lead there, its no is not everybody's: it stands beside, if it is of this very format.
 */
export function bearing(network: Network, { by, format, towards }: Refusal, to: string): 'NAMES' | 'BESIDE' | null {
  if (towards !== null) return towards === to || network.environmentsOf.get(to)?.has(towards) ? 'NAMES' : null
  if (isOrHosts(network, by, to)) return 'NAMES'
  return format !== null && gives(network, by, to) ? 'BESIDE' : null
}

/** Whether a step of a technology, or to a target, takes a format. */
const takes = (network: Network, by: string, format: string): boolean =>
  (network.takers.get(format) ?? []).some(({ step }) => step.output === by || step.technologies.includes(by))

/** Whether a technology has a step that gives a format, or leads to a target. */
const gives = (network: Network, by: string, to: string): boolean =>
  (network.makers.get(to) ?? []).some(({ step }) => step.technologies.includes(by))
