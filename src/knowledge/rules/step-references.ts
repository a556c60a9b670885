/** The ids that a step or a refusal names. */
import type { RefusalEntry, Requires, StepEntry } from '../entity.js'
import { at, type EntryType, type Place } from '../facts.js'
import type { Path } from '../yaml-file.js'

/** One id that stands in a file and names something elsewhere. */
export interface Reference {
  by: string
  type: EntryType
  id: string
  place: Place
  /** It has to be a technology of the kind LANGUAGE. */
  language?: boolean
}

export function stepReferences(entry: StepEntry | RefusalEntry, place: Place): Reference[] {
  const isStep = 'kind' in entry
  const by = `${isStep ? 'step' : 'refusal'} "${entry.id}"`
  const one = (type: EntryType, id: string, ...path: Path): Reference => ({ by, type, id, place: at(place, ...path) })
  const several = (type: EntryType, ids: string[], ...path: Path) => ids.map((id, index) => one(type, id, ...path, index))

  const demands = (requires: Requires) =>
    Object.entries(requires).flatMap(([property, demand]) => {
      const type = typeOfProperty[property]
      if (!type) return []
      return Array.isArray(demand) ? several(type, demand, 'requires', property) : several(type, demand.not, 'requires', property, 'not')
    })

  if (!isStep)
    return [
      ...(entry.format ? [one('format', entry.format, 'format')] : []),
      ...(entry.towards ? [one(...typeAndId(entry.towards), 'towards')] : []),
      ...demands(entry.requires),
    ]
  return [
    ...several('technology', entry.by, 'by'),
    ...several('technology', entry.languages, 'languages').map(reference => ({ ...reference, language: true })),
    ...several('format', entry.from, 'from'),
    one(entry.kind === 'DEPLOY' ? 'target' : 'format', entry.to, 'to'),
    ...entry.versions.flatMap((set, index) => set.map(({ of }, position) => one(...typeAndId(of), 'versions', index, position, 'of'))),
    ...demands(entry.requires),
  ]
}

/** The two properties that the search sets by itself have ids for values. */
const typeOfProperty: Partial<Record<string, EntryType>> = { 'trained-with': 'technology', inside: 'format' }

const typeAndId = (ref: string): [EntryType, string] => {
  const colon = ref.indexOf(':')
  return [ref.slice(0, colon) as EntryType, ref.slice(colon + 1)]
}
