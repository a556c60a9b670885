/** What a report is made from: the knowledge, its route network, and the day. */
import type { Knowledge } from '../knowledge/entity.js'
import type { ThingType } from '../knowledge/facts.js'
import { inUseOn } from '../lifecycle.js'
import type { Network, NetworkStep } from '../routes/network.js'
import { typeOf } from '../routes/question.js'

export interface Subject {
  knowledge: Knowledge
  network: Network
  /** ISO day on which states are judged and ways are searched. */
  asOf: string
}

export const nameOf = ({ network }: Subject, id: string): string => network.things.get(id)!.nameEn
export const byName = (subject: Subject, ids: string[]): string[] => ids.map(id => nameOf(subject, id)).sort(inOrder)
/** Not by locale, which differs from machine to machine: a letter's case alone does not count. */
export const inOrder = (a: string, b: string): number => compare(a.toLowerCase(), b.toLowerCase()) || compare(a, b)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Things of a type that are to be had on the day. */
export const thingsInUse = ({ network, asOf }: Subject, type: ThingType): string[] =>
  [...network.things.values()].flatMap(thing => (typeOf(thing.id) === type && inUseOn(thing, asOf) ? [thing.id] : []))

/** Steps in use on the day that end in a format or target. */
export const waysInto = ({ network, asOf }: Subject, id: string): NetworkStep[] =>
  [...network.steps.values()].filter(step => step.output === id && inUseOn(step.dates, asOf))

/** Steps that take a format on the day. */
export const waysOutOf = ({ network, asOf }: Subject, format: string): NetworkStep[] =>
  (network.takers.get(format) ?? []).filter(({ dates }) => inUseOn(dates, asOf)).map(({ step }) => step)
