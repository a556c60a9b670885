/** What share of the knowledge is dated, told in Korean, and stands on more than one source. */
import type { Cites } from '../knowledge/entity.js'
import { eventKinds, eventsOf, lifecyclesOf, statementsOf, thingsOf } from '../knowledge/facts.js'
import { section, share, table } from './markdown.js'
import type { Subject } from './subject.js'

const korean = /\p{Script=Hangul}/u

export function coverage({ knowledge, network }: Subject): string {
  const all = thingsOf(knowledge)
  const things = all.filter(({ type }) => type === 'technology' || type === 'format' || type === 'target')
  const steps = all.flatMap(thing => thing.steps)
  const told = all.flatMap(thing => [
    ...(thing.summary ? [thing.summary] : []),
    ...statementsOf(thing).map(({ statement }) => statement.text),
    ...thing.steps.map(({ description }) => description),
  ])
  const of = <T>(list: T[], has: (one: T) => boolean) => share(list.filter(has).length, list.length)
  const several = (cites: Cites[]) => of(cites, one => Object.keys(one).length > 1)
  const hasBeginning = ({ lifecycle }: { lifecycle: (typeof all)[number]['lifecycle'] }) =>
    lifecycle.introduced === 'unreleased' || lifecycle.introduced.length > 0
  const dates = all.flatMap(lifecyclesOf).flatMap(({ lifecycle }) => eventKinds.flatMap(kind => eventsOf(lifecycle)[kind]))
  return section(
    '## How well it is covered',
    table(
      ['', 'share'],
      [
        ['technologies, formats and targets with a date of introduction', of(things, hasBeginning)],
        [
          '… of the others, those with a reason why not',
          of(
            things.filter(thing => !hasBeginning(thing)),
            ({ lifecycle }) => lifecycle.undated !== undefined,
          ),
        ],
        ['steps with a date of introduction of their own', of(steps, hasBeginning)],
        [
          '… that have one once those of what they need are counted in',
          of([...network.steps.values()], ({ dates }) => dates.introduced !== null || dates.unreleased),
        ],
        ['technologies, formats and targets with a summary', of(things, ({ summary }) => summary !== undefined)],
        [
          '… with a name or alias in Korean script',
          of(things, ({ name, aliases }) => [name.ko, ...aliases].some(text => korean.test(text))),
        ],
        ['summaries, statements and descriptions of steps told in Korean', of(told, ({ ko }) => korean.test(ko))],
        ['technologies, formats and targets cited by more than one source', several(things.map(({ cites }) => cites))],
        ['steps, likewise', several(steps.map(({ cites }) => cites))],
        ['statements and conditions, likewise', several(all.flatMap(statementsOf).map(({ statement }) => statement.cites))],
        ['relations, likewise', several(all.flatMap(({ relations }) => relations).map(({ cites }) => cites))],
        ['dates, likewise', several(dates.map(({ cites }) => cites))],
      ],
    ),
  )
}
