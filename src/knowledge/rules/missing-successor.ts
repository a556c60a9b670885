/** Who meets what is gone wants to know what came after it. */
import { nearest } from '../../nearest.js'
import { at, type Thing, thingsOf } from '../facts.js'
import type { Finding, Rule } from './rule.js'

export const missingSuccessor: Rule = {
  name: 'missing-successor',
  description: 'Whatever is retired, or will be, names what succeeds it, or says that nothing does or that no source tells.',
  check: ({ knowledge, overlayOf }) =>
    // What a company ends for itself has not come to its end.
    thingsOf(knowledge).flatMap(thing => judge(thing, overlayOf(at(thing.place, 'lifecycle', 'retired')) === null)),
}

function judge({ id, type, place, lifecycle, relations, statements, noSuccessor }: Thing, isPublic: boolean): Finding[] {
  const succeeded = relations.some(({ kind }) => kind === 'SUCCEEDED_BY')
  if (noSuccessor === undefined) {
    if (succeeded || lifecycle.retired.length === 0 || !isPublic) return []
    return [
      {
        place: at(place, 'lifecycle', 'retired'),
        message: `The ${type} "${id}" has an end, and nothing says what comes after it`,
        remedy:
          'Add a relation SUCCEEDED_BY, or say under "noSuccessor" which of its statements says that there is none or, where no source does, why none is given',
      },
    ]
  }
  const here = at(place, 'noSuccessor')
  if (succeeded)
    return [
      { place: here, message: `The ${type} "${id}" has a successor, and a reason for having none`, remedy: 'Take one of the two out' },
    ]
  if (typeof noSuccessor === 'string') return []
  const own = statements.map(statement => statement.id)
  if (own.includes(noSuccessor.statement)) return []
  const near = nearest(noSuccessor.statement, own).join(', ')
  return [
    {
      place: at(here, 'statement'),
      message: `"${id}" has no statement "${noSuccessor.statement}", which would say that nothing succeeds it`,
      remedy: `Correct it${near ? ` (the nearest are ${near})` : ''}, or write the statement`,
    },
  ]
}
