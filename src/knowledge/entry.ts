/** One entry of the knowledge as it is read, and the file and line of every part of it, whichever directory that came from. */
import type { KnowledgeFile } from './files.js'
import type { Problem } from './problem.js'
import type { Path } from './yaml-file.js'

/** Where something is written. */
export interface Origin {
  file: KnowledgeFile
  path: Path
  /** The name of the overlay that the file belongs to. Null: it is of the first directory, which lies under all others. */
  overlay: string | null
}

export interface Entry {
  value: { id: string }
  origin: Origin
  /** Parts that an overlay added, by their path in the value, joined by `/`. */
  added: Map<string, Origin>
}

/** What an overlay says and cannot. */
export interface Refused {
  origin: Origin
  message: string
  remedy: string
}

export const inside = (origin: Origin, ...path: Path): Origin => ({ ...origin, path: [...origin.path, ...path] })

/** Where a part of an entry is written. */
export function originOf({ origin, added }: Entry, path: Path): Origin {
  for (let length = path.length; length > 0; length--) {
    const found = added.get(path.slice(0, length).join('/'))
    if (found) return inside(found, ...path.slice(length))
  }
  return inside(origin, ...path)
}

export const lineOf = ({ file, path }: Origin): { file: string; line: number } => ({ file: file.file, line: file.lineOf(path) })

/** `file:line`, for a message about two places. */
export const written = (origin: Origin): string => `${origin.file.file}:${lineOf(origin).line}`

export const problemOf = (rule: string, { origin, message, remedy }: Refused): Problem => ({
  severity: 'error',
  rule,
  ...lineOf(origin),
  message,
  remedy,
})
