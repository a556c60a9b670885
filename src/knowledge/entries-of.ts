/** The entries of one directory: those of its own and, in an overlay, what it adds to those that are there already. */
import { type Entry, inside, problemOf, written } from './entry.js'
import type { KnowledgeFile } from './files.js'
import type { Addition } from './lay.js'
import type { Problem } from './problem.js'
import { shapeProblems } from './shape-problems.js'
import { extensions, shapes } from './shapes.js'
import type { Path } from './yaml-file.js'

export interface Layer {
  files: KnowledgeFile[]
  /** The name of the overlay; null where this is none, or where it has no name. */
  overlay: string | null
  /** No other lies under it. */
  isFirst: boolean
}

/** By type and id. `unread` is told the keys of what could not be read. */
export function entriesOf({ files, overlay, isFirst }: Layer, problems: Problem[], unread: Set<string>): Map<string, Entry | Addition> {
  const found = new Map<string, Entry | Addition>()
  for (const file of files) {
    const isList = file.name === undefined
    if (file.value === undefined) unread.add(`${file.type}:${file.name ?? '*'}`)
    else if (!isList) add(file, file.value, [])
    else if (Array.isArray(file.value)) for (const [index, value] of file.value.entries()) add(file, value, [index])
    else {
      unread.add(`${file.type}:*`)
      const remedy = `Write an entry for each ${file.type}, each beginning with "- id:"`
      problems.push(problemOf('shape', { origin: { file, path: ['id'], overlay }, message: 'The file is not a list', remedy }))
    }
  }
  return found

  function add(file: KnowledgeFile, value: unknown, path: Path): void {
    const origin = { file, path, overlay }
    const addition = isFirst || !extensions[file.type] ? null : withoutName(value)
    if (addition) {
      keep({ adds: addition, origin }, addition.id)
      return
    }
    const schema = shapes[file.type]
    const result = schema.safeParse(value)
    if (!result.success) {
      problems.push(...shapeProblems(schema, result.error.issues, file, path))
      unread.add(`${file.type}:${file.name ?? (value as { id?: unknown } | null)?.id}`)
      return
    }
    const entry = file.type === 'source' && overlay !== null ? { ...result.data, overlay } : result.data
    keep({ value: entry, origin, added: new Map() }, entry.id)
  }

  function keep(one: Entry | Addition, id: string): void {
    const { file } = one.origin
    const key = `${file.type}:${id}`
    const other = found.get(key)
    // Of two files with one id, the one whose name fits is kept.
    const kept = other && file.name !== id ? other : one
    found.set(key, kept)
    if (!other) return
    const message = `"${id}" is the id of ${written(inside(kept.origin, 'id'))} too`
    const remedy = "Give it an id of its own, which is its file's name"
    problems.push(problemOf('id-is-file-name', { origin: inside((kept === one ? other : one).origin, 'id'), message, remedy }))
  }
}

/** What has an id and no name adds to the thing of that id. */
const withoutName = (value: unknown): Addition['adds'] | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && !('name' in value)
    ? { ...value, id: value.id }
    : null
