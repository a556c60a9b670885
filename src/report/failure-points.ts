/** Things whose loss would leave pairs of an origin and a target without any way. */
import type { Network } from '../routes/network.js'
import { planOf } from '../routes/plan.js'
import { emptyWhere, typeOf, usedBy } from '../routes/question.js'
import type { Best } from '../routes/reach.js'
import { findBest } from '../routes/search.js'
import { atOnce } from '../routes/work.js'
import { section, table } from './markdown.js'
import { inOrder, nameOf, type Subject } from './subject.js'

const most = 20

interface FailurePoint {
  id: string
  /** How many pairs, beside its own, have a best way that uses it. */
  used: number
  /** Of these, those that keep no way without it. */
  lost: Best[]
}

/**
 * What `retirementImpact` says is lost with each thing, the thing's own pairs left out, and its parts left standing: an image that is gone
 * takes no Python with it. Only a pair whose best way uses the thing can lose by it, and the best ways are known, so that each such
 * pair is searched once more and nothing else is.
 */
export function failurePoints({ network, asOf }: Subject, pairs: Best[], say: (line: string) => void): FailurePoint[] {
  const apart = withPartsApart(network)
  const used = pairs.map(best => ({ best, ids: new Set(best.way.options.flatMap(({ hop }) => usedBy(network, hop))) }))
  const things = [...network.things.keys()].filter(id => ['technology', 'format'].includes(typeOf(id)))
  say(`What is lost without each of ${things.length} things …`)
  const points = things.map((id): FailurePoint => {
    const users = used.filter(({ best, ids }) => ids.has(id) && !isOwn(network, id, best))
    const plan = planOf(apart, { where: { ...emptyWhere, avoid: [[id]] }, asOf, trainedOn: asOf })
    // Where a search would be cut it is not known that there is no way: none is said to be lost.
    const lost = users.filter(({ best }) => {
      const { way, stoppedBy } = atOnce(pace => findBest(plan, best, pace))
      return way === null && stoppedBy === null
    })
    return { id, used: users.length, lost: lost.map(({ best }) => best) }
  })
  return points.filter(({ lost }) => lost.length > 0).sort((a, b) => b.lost.length - a.lost.length || inOrder(a.id, b.id))
}

/** The same network, but that avoiding a thing avoids nothing else: each part has a whole that is never avoided. */
export const withPartsApart = (network: Network): Network => ({
  ...network,
  wholes: new Map([...network.wholes.keys()].map(part => [part, new Set(['its own'])])),
})

/** It trains the pair's models, is its target, or hosts that. */
const isOwn = (network: Network, id: string, { origin, end }: Best): boolean =>
  id === origin || id === end || network.hostsOf.get(end)?.has(id) === true

export function failurePointTables(subject: Subject, points: FailurePoint[], pairs: number): string {
  const rows = (some: FailurePoint[]) =>
    some
      .slice(0, most)
      .map(({ id, used, lost }) => [
        nameOf(subject, id),
        lost.length,
        used,
        new Set(lost.map(({ origin }) => origin)).size,
        new Set(lost.map(({ end }) => end)).size,
      ])
  const columns = ['pairs lost', 'of those whose best way uses it', 'origins that lose', 'targets that lose']
  const technologies = points.filter(({ id }) => typeOf(id) === 'technology')
  // What training leaves in memory is lost with its framework and says nothing more.
  const files = points.filter(({ id }) => typeOf(id) === 'format' && !subject.network.things.get(id)!.live)
  return section(
    '## Single points of failure',
    `Of the ${pairs} pairs of an origin and a target that have a way, those that would keep none if one thing were gone. A thing's own pairs are left out: those that train in it, end in it, or end in what it hosts. ${
      technologies.length
    } technologies and ${files.length} file formats are such points${technologies.length > most || files.length > most ? `; the first ${most} of each` : ''}:`,
    table(['technology', ...columns], rows(technologies)),
    table(['format', ...columns], rows(files)),
  )
}
