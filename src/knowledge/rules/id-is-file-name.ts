/** An entry is found by its file's name. */
import { basename } from 'node:path'
import { at, type EntryType, type Place, thingsOf } from '../facts.js'
import type { Rule } from './rule.js'

const inLists: EntryType[] = ['environment', 'phase']

export const idIsFileName: Rule = {
  name: 'id-is-file-name',
  description: 'The id of a technology, format, target or source is the name of its file.',
  check(reading) {
    const sources = reading.knowledge.sources.map(({ id }): Place => ({ type: 'source', id, path: [] }))
    return [...thingsOf(reading.knowledge).map(({ place }) => place), ...sources]
      .filter(({ type, id }) => !inLists.includes(type) && basename(reading.locate({ type, id, path: [] }).file) !== `${id}.yaml`)
      .map(place => ({
        place: at(place, 'id'),
        message: `The id "${place.id}" is not the name of its file`,
        remedy: `Name the file ${place.id}.yaml, or correct the id`,
      }))
  },
}
