/** From where to where: a table of origins and environments, and one of targets and the frameworks that reach them. */
import { inUseOn } from '../lifecycle.js'
import { emptyWhere, typeOf } from '../routes/question.js'
import { allTargets, type Best, type Matrix, matrix, trainers } from '../routes/reach.js'
import { atOnce } from '../routes/work.js'
import { section, table } from './markdown.js'
import { byName, inOrder, nameOf, type Subject } from './subject.js'

/** The best ways from every origin to these ends. */
export const waysTo = ({ network, asOf }: Subject, ends: string[]): Matrix =>
  atOnce(pace => matrix(network, trainers(network), ends, emptyWhere, { asOf, trainedOn: asOf }, pace))

export function compatibility(subject: Subject, toTargets: Matrix): string {
  const { network, asOf } = subject
  const origins = trainers(network)
  const environments = [...network.things.keys()].filter(id => typeOf(id) === 'environment').sort()
  const { cells, stoppedBy } = waysTo(subject, environments)
  const rows = origins.map((id, index) => ({ id, name: nameOf(subject, id), cells: cells[index]! })).sort((a, b) => inOrder(a.name, b.name))
  const open = rows.filter(row => row.cells.some(cell => cell !== null))
  const isFramework = ({ id }: { id: string }) => network.things.get(id)!.kind === 'FRAMEWORK'
  const tableOf = (some: typeof open, what: string) =>
    table(
      [what, ...environments.map(id => nameOf(subject, id))],
      some.map(row => [row.name, ...row.cells.map(sign)]),
    )
  const gone = rows.filter(row => !open.includes(row))
  return section(
    '## From where to where',
    `The number of conversions on the best way, at most ${emptyWhere.maxConversions}; saving and packaging are none. † A step of the best way is deprecated, and there is none without such a step. – No documented way.`,
    stoppedBy === null && toTargets.stoppedBy === null
      ? ''
      : `Cut at ${stoppedBy ?? toTargets.stoppedBy}: a – may be a way that was not reached.`,
    tableOf(open.filter(isFramework), 'trained in'),
    tableOf(
      open.filter(row => !isFramework(row)),
      'trained in a service, database or tool',
    ),
    gone.length > 0 ? `Without a way on that day: ${gone.map(({ name }) => name).join(', ')}.` : '',
    '### Frameworks by target',
    'Which frameworks reach a target, by the number of conversions on the best way.',
    targets(subject, toTargets, origins),
    unreached(subject, toTargets, asOf),
  )
}

const sign = (best: Best | null): string => (best === null ? '–' : `${best.way.rank.conversions}${best.way.rank.deprecated > 0 ? '†' : ''}`)

function targets(subject: Subject, { cells }: Matrix, origins: string[]): string {
  const { network } = subject
  const frameworks = origins.flatMap((id, index) => (network.things.get(id)!.kind === 'FRAMEWORK' ? [{ id, cells: cells[index]! }] : []))
  const numbers = Array.from({ length: emptyWhere.maxConversions + 1 }, (_, number) => number)
  const rows = allTargets(network).map((target, column) => {
    const by = numbers.map(number =>
      frameworks
        .filter(({ cells }) => cells[column]?.way.rank.conversions === number)
        .map(({ id, cells }) => named(subject, id, cells[column]!)),
    )
    const places = byName(subject, [...(network.environmentsOf.get(target) ?? [])])
    return {
      name: nameOf(subject, target),
      cells: [places.join(', '), ...by.map(names => names.sort(inOrder).join(', ') || '–')],
      is: by.flat().length > 0,
    }
  })
  return table(
    ['target', 'where', ...numbers.map(number => (number === 0 ? 'without conversion' : `${number}`))],
    rows
      .filter(({ is }) => is)
      .sort((a, b) => inOrder(a.name, b.name))
      .map(({ name, cells }) => [name, ...cells]),
    'left',
  )
}

const named = (subject: Subject, id: string, best: Best): string => `${nameOf(subject, id)}${best.way.rank.deprecated > 0 ? '†' : ''}`

/** Targets that are to be had, and that nothing reaches from training. */
function unreached(subject: Subject, { cells }: Matrix, asOf: string): string {
  const { network } = subject
  const ids = allTargets(network).filter((id, column) => inUseOn(network.things.get(id)!, asOf) && cells.every(row => row[column] === null))
  return ids.length > 0 ? `In use, yet reached from no training: ${byName(subject, ids).join(', ')}.` : ''
}
