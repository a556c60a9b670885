/** Where the knowledge is thin: what one more fact would help most. */
import { thingsOf } from '../knowledge/facts.js'
import { stateOn } from '../lifecycle.js'
import { point, section } from './markdown.js'
import { byName, inOrder, nameOf, type Subject, thingsInUse, waysInto, waysOutOf } from './subject.js'

export function thinPlaces(subject: Subject): string {
  const { knowledge, network, asOf } = subject
  const all = thingsOf(knowledge).map(thing => ({ ...thing, global: `${thing.type}:${thing.id}` }))
  const named = (ids: string[]) => byName(subject, ids)
  const formats = thingsInUse(subject, 'format')
  const files = formats.filter(id => !network.things.get(id)!.live)
  const targets = thingsInUse(subject, 'target')
  const inUse = new Set([...formats, ...targets, ...thingsInUse(subject, 'technology')])
  const stated = new Set(all.filter(({ statements }) => statements.length > 0).map(({ global }) => global))
  const active = new Set(
    [...network.steps.values()].flatMap(step => [
      ...step.technologies,
      ...step.languages,
      step.output,
      ...(network.hostsOf.get(step.output) ?? []),
    ]),
  )
  const related = new Set(all.flatMap(({ global, relations }) => (relations.some(({ kind }) => kind !== 'USED_IN') ? [global] : [])))
  const ends = all.filter(({ global }) => ['DEPRECATED', 'RETIRED'].includes(stateOn(network.things.get(global)!, asOf)))
  const without = ends.filter(({ relations }) => !relations.some(({ kind }) => kind === 'SUCCEEDED_BY'))
  const number = (ids: string[], ways: (id: string) => unknown[], many: number) => ids.filter(id => ways(id).length === many)
  const into = (id: string) => waysInto(subject, id)
  const outOf = (id: string) => waysOutOf(subject, id)
  return section(
    '## Thin places',
    'Of what is in use on that day; a way in or out is a step that is in use. Live objects have their training as the one way in, and are left out there.',
    [
      point('File formats that nothing gives', named(number(files, into, 0))),
      point('File formats with one way in only', named(number(files, into, 1))),
      point('Formats that nothing takes', named(number(formats, outOf, 0))),
      point('Formats with one way out only', named(number(formats, outOf, 1))),
      point('Targets that no step reaches', named(number(targets, into, 0))),
      point('Targets with one DEPLOY step only', named(number(targets, into, 1))),
      point('Targets without a statement', named(targets.filter(id => !stated.has(id)))),
      point('Formats without a statement', named(formats.filter(id => !stated.has(id)))),
      point(
        'Technologies without a statement',
        named(all.flatMap(({ type, global }) => (type === 'technology' && inUse.has(global) && !stated.has(global) ? [global] : []))),
      ),
      point(
        'Technologies in no step, and in no relation but to a phase',
        named(
          all.flatMap(({ type, global }) =>
            type === 'technology' && inUse.has(global) && !active.has(global) && !related.has(global) ? [global] : [],
          ),
        ),
      ),
      point(
        'Deprecated or retired without a successor',
        without
          .map(({ global, type, noSuccessor }) => `${nameOf(subject, global)} (${type}${noSuccessor === undefined ? '' : ', said why'})`)
          .sort(inOrder),
      ),
    ].join('\n'),
  )
}
