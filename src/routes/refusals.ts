/** Documented noes: whether one says that a format does not come to another format or to a target. */
import { inUseOn } from '../lifecycle.js'
import type { Network, Refusal } from './network.js'
import { given, meet } from './properties.js'
import type { Question } from './question.js'

/** The refusals in force that name a pair. */
export const naming = (network: Network, question: Question, from: string, to: string): Refusal[] =>
  network.refusals.filter(refusal => names(network, question, refusal, from, to))

/** What the one that refuses does take, so that a reader sees where the limit lies: the steps to a target, a technology's to the same end. */
export const takenInstead = (network: Network, { by }: Refusal, to: string): string[] =>
  by.startsWith('target:')
    ? (network.makers.get(by) ?? []).map(({ step }) => step.id)
    : (network.makers.get(to) ?? []).filter(({ step }) => step.technologies.includes(by)).map(({ step }) => step.id)

function names(network: Network, { asOf, where }: Question, refusal: Refusal, from: string, to: string): boolean {
  const { format, towards, requires, dates } = refusal
  if (!inUseOn(dates, asOf)) return false
  const model = given(where.model)
  // It is said of some models: whether of this one, the question has to say.
  if (!requires.every(demand => model.has(demand.property) && meet(model, demand) !== null)) return false
  if (format === null ? takes(network, refusal.by, from) : format !== from) return false
  if (towards !== null) return towards === to || (network.environmentsOf.get(to)?.has(towards) ?? false)
  return gives(network, refusal.by, to)
}

/** Whether a step of a technology, or to a target, takes a format. */
const takes = (network: Network, by: string, format: string): boolean =>
  (network.takers.get(format) ?? []).some(({ step }) => step.output === by || step.technologies.includes(by))

/** Whether it is that target, hosts it, or has a step that gives that format or leads to that target. */
const gives = (network: Network, by: string, to: string): boolean =>
  by === to ||
  (network.hostsOf.get(to)?.has(by) ?? false) ||
  [...(network.makers.get(to) ?? []), ...network.training].some(({ step }) => step.output === to && step.technologies.includes(by))
