/** Reads directories of knowledge files, laid over each other in their order, and says what is wrong with them. */
import type { Knowledge } from './entity.js'
import { entriesOf } from './entries-of.js'
import { type Entry, lineOf, type Origin, originOf } from './entry.js'
import type { EntryType, Place } from './facts.js'
import { filesOf } from './files.js'
import { lay } from './lay.js'
import { nameOverlay } from './name-overlay.js'
import type { Problem } from './problem.js'

export interface Reading {
  /** What could be read; the rest is in `problems`. */
  knowledge: Knowledge
  problems: Problem[]
  /** Whether there is such an entry, if only in a file that could not be read: one mistake is reported once. */
  has(type: EntryType, id: string): boolean
  /** Everything could be read. Only then can something be said to be missing. */
  whole: boolean
  locate(place: Place): { file: string; line: number }
  /** The name of the overlay that says so; null where the first directory does. */
  overlayOf(place: Place): string | null
}

export async function readKnowledge(directories: string[]): Promise<Reading> {
  const problems: Problem[] = []
  const entries = new Map<string, Entry>()
  const unread = new Set<string>()
  const overlays = new Map<string, string>()
  const has = (type: EntryType, id: string) => entries.has(`${type}:${id}`) || unread.has(`${type}:${id}`) || unread.has(`${type}:*`)

  let isFirst = true
  for (const directory of directories) {
    const found = await filesOf(directory)
    problems.push(...found.problems)
    const named = nameOverlay(directory, found, isFirst, overlays)
    problems.push(...named.problems)
    // An overlay over nothing would have a problem in each of its files: one is enough.
    if (isFirst && found.overlay) continue
    // What could not be read is there all the same, and nothing can be added to it.
    for (const [key, one] of entriesOf({ files: found.files, overlay: named.name, isFirst }, problems, unread))
      if (!('adds' in one) || entries.has(key) || !has(one.origin.file.type, one.adds.id)) problems.push(...lay(entries, key, one))
    if (found.files.length > 0) isFirst = false
  }

  const all = <Value>(type: EntryType) =>
    [...entries]
      .filter(([key]) => key.startsWith(`${type}:`))
      .map(([, { value }]) => value)
      .sort((a, b) => (a.id < b.id ? -1 : 1)) as Value[]
  const originAt = ({ type, id, path }: Place): Origin | null => {
    const entry = entries.get(`${type}:${id}`)
    return entry ? originOf(entry, path) : null
  }

  return {
    knowledge: {
      technologies: all('technology'),
      formats: all('format'),
      targets: all('target'),
      environments: all('environment'),
      phases: all<Knowledge['phases'][number]>('phase').sort((a, b) => a.position - b.position),
      properties: all('property'),
      sources: all('source'),
    },
    problems,
    has,
    whole: problems.length === 0,
    locate(place) {
      const origin = originAt(place)
      return origin ? lineOf(origin) : { file: `${place.type}:${place.id}`, line: 0 }
    },
    overlayOf: place => originAt(place)?.overlay ?? null,
  }
}
