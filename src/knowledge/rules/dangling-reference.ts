/** What is referred to exists, and is of the right kind. */
import { nearest } from '../../nearest.js'
import { relationTarget } from '../entity.js'
import { at, factsOf, listOfType, type Place, type Thing, thingsOf } from '../facts.js'
import type { Reading } from '../read.js'
import type { Finding, Rule } from './rule.js'
import { type Reference, stepReferences } from './step-references.js'

export const danglingReference: Rule = {
  name: 'dangling-reference',
  description: 'Every id that a file names exists, and is of the kind that belongs there.',
  check: reading => {
    const languages = new Set(reading.knowledge.technologies.filter(({ kind }) => kind === 'LANGUAGE').map(({ id }) => id))
    return thingsOf(reading.knowledge).flatMap(thing => [
      ...references(thing).flatMap(reference => judge(reference, reading, languages)),
      ...unknownStatements(thing),
      ...thing.steps.flatMap((step, index) => wrongInputs(step, at(thing.place, 'steps', index))),
    ])
  },
}

function references(thing: Thing): Reference[] {
  const { type, id, place, relations, steps, refusals, format } = thing
  return [
    ...factsOf(thing).flatMap(({ what, place, cites }) =>
      Object.keys(cites).map((source): Reference => ({ by: what, type: 'source', id: source, place: at(place, 'cites', source) })),
    ),
    ...relations.flatMap(({ kind, to }, index) =>
      to.map(
        (other, position): Reference => ({
          by: `relation ${kind} of "${id}"`,
          type: kind === 'SUCCEEDED_BY' ? type : relationTarget[kind],
          id: other,
          place: at(place, 'relations', index, 'to', position),
          language: kind === 'SUPPORTS_LANGUAGE',
        }),
      ),
    ),
    ...(format?.boundTo ? [{ by: `format "${id}"`, type: 'technology' as const, id: format.boundTo, place: at(place, 'boundTo') }] : []),
    ...steps.flatMap((step, index) => stepReferences(step, at(place, 'steps', index))),
    ...refusals.flatMap((refusal, index) => stepReferences(refusal, at(place, 'refusals', index))),
  ]
}

function judge({ by, type, id, place, language }: Reference, reading: Reading, languages: Set<string>): Finding[] {
  const { knowledge } = reading
  const wanted = language ? 'language' : type
  if (!reading.has(type, id)) {
    const known = language ? languages : knowledge[listOfType[type]].map(one => one.id)
    const near = nearest(id, known).join(', ')
    const file = type === 'environment' || type === 'phase' ? `it to ${listOfType[type]}.yaml` : `${listOfType[type]}/${id}.yaml`
    const remedy = `Correct it${near ? ` (the nearest are ${near})` : ''}, or add ${file}`
    return [{ place, message: `The ${by} names the ${wanted} "${id}", which does not exist`, remedy }]
  }
  const technology = language && knowledge.technologies.find(one => one.id === id)
  if (!technology || technology.kind === 'LANGUAGE') return []
  return [
    {
      place,
      message: `The ${by} names "${id}" as a language, which is a ${technology.kind}`,
      remedy: 'Name a technology of the kind LANGUAGE',
    },
  ]
}

function unknownStatements({ id, place, statements, refusals }: Thing): Finding[] {
  const own = statements.map(statement => statement.id)
  return refusals.flatMap(({ id: refusal, statement }, index) => {
    if (typeof statement !== 'string' || own.includes(statement)) return []
    const near = nearest(statement, own).join(', ')
    return {
      place: at(place, 'refusals', index, 'statement'),
      message: `The refusal "${refusal}" names the statement "${statement}", which "${id}" does not have`,
      remedy: `Correct it${near ? ` (the nearest are ${near})` : ''}, or write the statement there`,
    }
  })
}

function wrongInputs({ id, kind, from }: Thing['steps'][number], place: Place): Finding[] {
  if (kind === 'TRAIN' && from.length > 0)
    return [
      {
        place: at(place, 'from'),
        message: `The step "${id}" trains, yet has an input`,
        remedy: 'Take "from" out, or make it a CONVERT step',
      },
    ]
  if (kind !== 'TRAIN' && from.length === 0)
    return [
      {
        place: at(place, 'kind'),
        message: `The ${kind} step "${id}" has no input`,
        remedy: 'Name the formats that it takes, under "from"',
      },
    ]
  return []
}
