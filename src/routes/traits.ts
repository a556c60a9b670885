/** Traits that a question asks for: whether somebody states them of a hop, states the contrary, or nobody says. */
import type { Hop, Network, Thing } from './network.js'
import type { Where } from './question.js'

export type Trait = 'offline' | 'gpu' | 'openSource'

/** The traits that are asked for and that nobody states of this hop; null where the contrary is stated. */
export function unstatedTraits(network: Network, hop: Hop, { offline, gpu, openSource }: Where): Trait[] | null {
  const unstated: Trait[] = []
  const technologies = hop.step.technologies.map(id => network.things.get(id)).filter(thing => thing !== undefined)
  const judge = (trait: Trait, answer: boolean | null): boolean => {
    if (answer === null) unstated.push(trait)
    return answer !== false
  }
  if (openSource && !judge('openSource', allOf(technologies.map(thing => thing.openSource)))) return null
  if (hop.step.kind !== 'DEPLOY') return unstated

  const target = network.things.get(hop.step.output)
  // What the target says goes before what serves there.
  const asked = (ask: (things: Thing[]) => boolean | null): boolean | null => (target ? ask([target]) : null) ?? ask(technologies)
  if (offline !== null) {
    const stated = asked(things =>
      allOf(
        things.map(thing => thing.offline),
        'some',
      ),
    )
    if (!judge('offline', stated === null ? null : stated === offline)) return null
  }
  if (gpu !== null && !judge('gpu', asked(gpu ? usesGpu : worksWithoutGpu))) return null
  return unstated
}

/** False where one says no; true where all say yes, or of `some` where one does; null where that is not stated. */
function allOf(answers: (boolean | null)[], enough: 'all' | 'some' = 'all'): boolean | null {
  if (answers.includes(false)) return false
  const stated = enough === 'all' ? !answers.includes(null) : answers.includes(true)
  return stated ? true : null
}

/** Of several that are needed together one that uses a GPU decides. */
const anyOf = (answers: (boolean | null)[]): boolean | null => (answers.includes(true) ? true : answers.includes(false) ? false : null)

function usesGpu(things: Thing[]): boolean | null {
  const uses = anyOf(things.map(({ gpu }) => gpu))
  return uses || anyOf(things.map(({ gpuRequired }) => gpuRequired)) ? true : uses
}

function worksWithoutGpu(things: Thing[]): boolean | null {
  const needs = anyOf(things.map(({ gpuRequired }) => gpuRequired))
  if (needs !== null) return !needs
  return anyOf(things.map(({ gpu }) => gpu)) === false ? true : null
}
