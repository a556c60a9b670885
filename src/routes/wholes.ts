/** Wholes and their parts: when a step is done in a technology, which steps a training starts with or a deployment ends with, what avoiding a thing avoids. */
import type { Hop, Network } from './network.js'
import { typeOf } from './question.js'

/**
 * Technologies that are needed together count as `whole` where it is one of them; or, through its parts, where any is a part of a
 * FRAMEWORK, or all are the whole or parts of it (a virtual machine that holds a toolkit is not where a cluster trained with it).
 */
export function isIn(network: Network, whole: string, technologies: string[]): boolean {
  if (technologies.includes(whole)) return true
  const parts = network.parts.get(whole)
  if (!parts || technologies.length === 0) return false
  return network.things.get(whole)?.kind === 'FRAMEWORK' ? technologies.some(id => parts.has(id)) : technologies.every(id => parts.has(id))
}

/** The TRAIN steps of a framework, service, tool or image; of a language, those from it. */
export function startsIn(network: Network, origin: string): Hop[] {
  const isLanguage = network.things.get(origin)?.kind === 'LANGUAGE'
  return network.training.filter(hop => isIn(network, origin, hop.step.technologies) || (isLanguage && isFrom(network, origin, hop)))
}

/** A step is from a language that it names or, where it names none, from one that every technology of it states which states any. */
function isFrom(network: Network, language: string, { step }: Hop): boolean {
  if (step.languages.length > 0) return step.languages.includes(language)
  const stated = step.technologies.map(id => network.languagesOf.get(id)).filter(languages => languages !== undefined)
  return stated.length > 0 && stated.every(languages => languages.has(language))
}

/** The targets that an end means; none where it is a format. A technology: those that it hosts, not those that it deploys to. */
export function targetsOf(network: Network, end: string): string[] {
  if (typeOf(end) === 'target') return [end]
  const targets = typeOf(end) === 'environment' ? network.targetsIn.get(end) : network.hostedBy.get(end)
  return [...(targets ?? [])].sort()
}

/** The DEPLOY hops that lead into an end. */
export function deploymentsInto(network: Network, end: string): Set<Hop> {
  const into = targetsOf(network, end).flatMap(target => network.makers.get(target) ?? [])
  return new Set([...into, ...(network.deploymentsBy.get(end) ?? [])])
}

/** The things themselves, and parts that nothing else includes. */
export function avoidedThings(network: Network, things: string[]): Set<string> {
  const avoided = new Set(things)
  const candidates = new Set(things.flatMap(id => [...(network.parts.get(id) ?? [])]))
  for (let grew = true; grew; ) {
    grew = false
    for (const part of candidates) {
      if (avoided.has(part) || ![...network.wholes.get(part)!].every(whole => avoided.has(whole))) continue
      avoided.add(part)
      grew = true
    }
  }
  return avoided
}
