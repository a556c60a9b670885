/** What is lost when a thing goes. */
import type { Network } from './network.js'
import { emptyWhere, usedBy } from './question.js'
import { allTargets, type Best, matrix, trainers } from './reach.js'
import type { Way } from './walk.js'
import { avoidedThings } from './wholes.js'
import type { Pace, Work } from './work.js'

export interface Impacted {
  before: Best
  /** Null: the pair keeps no way. */
  after: Best | null
}
export interface Impact {
  /** Pairs that keep no way, by their origins and then their targets. */
  lost: Impacted[]
  /** Pairs whose best way used it, and that keep another. */
  rerouted: Impacted[]
  stoppedBy: string | null
}

/** Every pair of an origin and a target whose best way on that day uses the thing, or a part that only it includes. */
export function* impact(network: Network, of: string, on: string, pace: Pace): Work<Impact> {
  const days = { asOf: on, trainedOn: on }
  const [origins, targets] = [trainers(network), allTargets(network)]
  const now = yield* matrix(network, origins, targets, emptyWhere, days, pace)
  const gone = avoidedThings(network, [of])
  const affected = now.cells.flat().filter(best => best !== null && uses(network, best.way, of, gone)) as Best[]
  const impacted: Impacted[] = []
  let { stoppedBy } = now
  for (const before of affected) {
    const without = { ...emptyWhere, avoid: [[of]] }
    const after = yield* matrix(network, [before.origin], [before.end], without, days, pace)
    stoppedBy ??= after.stoppedBy
    impacted.push({ before, after: after.cells[0]![0]! })
  }
  return {
    lost: impacted.filter(({ after }) => after === null),
    rerouted: impacted.filter(({ after }) => after !== null),
    stoppedBy,
  }
}

/** A way uses what one of its steps uses; an environment, where its target is in no other. */
function uses(network: Network, way: Way, of: string, gone: Set<string>): boolean {
  if (way.options.some(({ hop }) => usedBy(network, hop).some(id => gone.has(id)))) return true
  const places = network.environmentsOf.get(way.options.at(-1)!.hop.step.output)
  return places?.size === 1 && places.has(of)
}
