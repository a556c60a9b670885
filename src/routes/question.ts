/** A question about ways, every name in it resolved to an id, and what follows from it for each step: does it start, may it be used, does it end. */

import type { LifecycleState } from '../lifecycle.js'
import { stateOn } from '../lifecycle.js'
import type { Hop, Network } from './network.js'
import { avoidedThings, isIn, startsIn } from './wholes.js'

/** Ids throughout. A name in `via` or `avoid` may mean several things, one of each type: a list for each entry. */
export interface Where {
  maxConversions: number
  via: string[][]
  avoid: string[][]
  environments: string[] | null
  sources: string[] | null
  languages: string[] | null
  includeDeprecated: boolean
  includeRetired: boolean
  includePlanned: boolean
  distinct: boolean
}

export interface Question {
  /** A technology or a format. */
  origin: string
  /** A target, an environment, a technology or a format. */
  end: string
  where: Where
  asOf: string
  trainedOn: string
}

export const emptyWhere: Where = {
  maxConversions: 3,
  via: [],
  avoid: [],
  environments: null,
  sources: null,
  languages: null,
  includeDeprecated: true,
  includeRetired: false,
  includePlanned: false,
  distinct: true,
}

/** What a question says of the hops of one network. */
export interface Judge {
  starts: Hop[]
  /** The format at hand, where the origin is one. */
  originFormat: string | null
  /** The format that was asked for, where the end is one. */
  endFormat: string | null
  allowed(hop: Hop): boolean
  /** A DEPLOY hop into what was asked for. */
  ends(hop: Hop): boolean
  /** The entries of `via` that a hop uses, as bits. */
  uses(hop: Hop): number
  /** All bits: every entry of `via` is used. */
  allUsed: number
  state(hop: Hop): LifecycleState
}

export const typeOf = (id: string): string => id.slice(0, id.indexOf(':'))
export const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1)

export function judge(network: Network, question: Question): Judge {
  const { where, origin, end } = question
  const endType = typeOf(end)
  const avoidedPlaces = new Set(where.avoid.flat().filter(id => typeOf(id) === 'environment'))
  const avoided = avoidedThings(
    network,
    where.avoid.flat().filter(id => typeOf(id) !== 'environment'),
  )
  const fromLanguages = where.languages && new Set(where.languages.flatMap(language => startsIn(network, language)))
  const allowed = new Map<Hop, boolean>()

  const state = (hop: Hop) => stateOn(hop.dates, judgedOn(network, question, hop))
  const used = (hop: Hop) => [...hop.step.technologies, ...(hop.input ? [hop.input] : []), hop.step.output, ...hosts(network, hop)]
  const places = (hop: Hop) => [...(network.environmentsOf.get(hop.step.output) ?? [])]

  const mayBeUsed = (hop: Hop): boolean => {
    const now = state(hop)
    if (now === 'RETIRED' && !where.includeRetired) return false
    if (now === 'PLANNED' && !where.includePlanned) return false
    if (now === 'DEPRECATED' && !where.includeDeprecated) return false
    if (where.sources && !hop.step.sources.some(slug => where.sources!.includes(`source:${slug}`))) return false
    return !used(hop).some(id => avoided.has(id))
  }

  return {
    starts: typeOf(origin) === 'technology' ? startsIn(network, origin).filter(hop => !fromLanguages || fromLanguages.has(hop)) : [],
    // Of a model at hand nobody knows the language.
    originFormat: typeOf(origin) === 'format' && !where.languages ? origin : null,
    // A way that ends in a format ends in no environment.
    endFormat: endType === 'format' && !where.environments ? end : null,
    allowed(hop) {
      let answer = allowed.get(hop)
      if (answer === undefined) allowed.set(hop, (answer = mayBeUsed(hop)))
      return answer
    },
    ends(hop) {
      if (hop.step.kind !== 'DEPLOY') return false
      if (endType === 'target' && hop.step.output !== end) return false
      if (endType === 'environment' && !places(hop).includes(end)) return false
      if (endType === 'technology' && !hosts(network, hop).includes(end) && !hop.step.technologies.includes(end)) return false
      if (endType === 'format') return false
      if (where.environments && !where.environments.some(environment => places(hop).includes(environment))) return false
      return avoidedPlaces.size === 0 || places(hop).some(place => !avoidedPlaces.has(place))
    },
    uses(hop) {
      let bits = 0
      where.via.forEach((entry, index) => {
        if (entry.some(id => usesThing(network, hop, id))) bits |= 1 << index
      })
      return bits
    },
    allUsed: (1 << where.via.length) - 1,
    state,
  }
}

/** A model outlives its trainer: training, and saving its live object, are judged on `trainedOn`, all else on `asOf`. */
export function judgedOn(network: Network, question: Pick<Question, 'asOf' | 'trainedOn'>, { step, input }: Hop): string {
  const trains = step.kind === 'TRAIN' || (step.saves && input !== null && network.things.get(input)?.live === true)
  return trains ? question.trainedOn : question.asOf
}

const hosts = (network: Network, hop: Hop): string[] =>
  hop.step.kind === 'DEPLOY' ? [...(network.hostsOf.get(hop.step.output) ?? [])] : []

function usesThing(network: Network, hop: Hop, id: string): boolean {
  if (hop.input === id || hop.step.output === id) return true
  if (typeOf(id) === 'environment') return network.environmentsOf.get(hop.step.output)?.has(id) ?? false
  return typeOf(id) === 'technology' && (isIn(network, id, hop.step.technologies) || isIn(network, id, hosts(network, hop)))
}
