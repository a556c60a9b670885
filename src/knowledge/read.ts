/** Reads directories of knowledge files, laid over each other in their order, and says what is wrong with them. */
import type { z } from 'zod'
import {
  environmentsSchema,
  formatSchema,
  type Knowledge,
  phasesSchema,
  propertiesSchema,
  sourceSchema,
  targetSchema,
  technologySchema,
} from './entity.js'
import type { EntryType, Place } from './facts.js'
import { filesOf, type KnowledgeFile } from './files.js'
import type { Problem } from './problem.js'
import { shapeProblems } from './shape-problems.js'
import type { Path } from './yaml-file.js'

export interface Reading {
  /** What could be read; the rest is in `problems`. */
  knowledge: Knowledge
  problems: Problem[]
  /** Whether there is such an entry, if only in a file that could not be read: one mistake is reported once. */
  has(type: EntryType, id: string): boolean
  /** Everything could be read. Only then can something be said to be missing. */
  whole: boolean
  locate(place: Place): { file: string; line: number }
}

const schemas: Record<EntryType, z.ZodType<{ id: string }>> = {
  technology: technologySchema,
  format: formatSchema,
  target: targetSchema,
  source: sourceSchema,
  environment: environmentsSchema.element,
  phase: phasesSchema.element,
  property: propertiesSchema.element,
}

interface Found {
  entry: { id: string }
  file: KnowledgeFile
  base: Path
}

export async function readKnowledge(directories: string[]): Promise<Reading> {
  const problems: Problem[] = []
  const found = new Map<string, Found>()
  const unread = new Set<string>()
  for (const directory of directories) {
    const { files, problems: faults } = await filesOf(directory)
    problems.push(...faults)
    // A later directory's entry takes the place of an earlier one's.
    for (const [key, one] of entriesOf(files, problems, unread)) found.set(key, one)
  }

  const all = <Entry>(type: EntryType) =>
    [...found]
      .filter(([key]) => key.startsWith(`${type}:`))
      .map(([, { entry }]) => entry)
      .sort((a, b) => (a.id < b.id ? -1 : 1)) as Entry[]

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
    has: (type, id) => found.has(`${type}:${id}`) || unread.has(`${type}:${id}`) || unread.has(`${type}:*`),
    whole: problems.length === 0,
    locate({ type, id, path }) {
      const one = found.get(`${type}:${id}`)
      return one ? { file: one.file.file, line: one.file.lineOf([...one.base, ...path]) } : { file: `${type}:${id}`, line: 0 }
    },
  }
}

/** The entries of one directory, by type and id. */
function entriesOf(files: KnowledgeFile[], problems: Problem[], unread: Set<string>): Map<string, Found> {
  const found = new Map<string, Found>()
  for (const file of files) {
    const isList = file.name === undefined
    if (file.value === undefined) unread.add(`${file.type}:${file.name ?? '*'}`)
    else if (!isList) add(file, file.value, [])
    else if (Array.isArray(file.value)) for (const [index, value] of file.value.entries()) add(file, value, [index])
    else {
      unread.add(`${file.type}:*`)
      problems.push(
        fault({ file, base: [] }, 'shape', 'The file is not a list', `Write an entry for each ${file.type}, each beginning with "- id:"`),
      )
    }
  }
  return found

  function add(file: KnowledgeFile, value: unknown, base: Path): void {
    const schema = schemas[file.type]
    const result = schema.safeParse(value)
    if (!result.success) {
      problems.push(...shapeProblems(schema, result.error.issues, file, base))
      unread.add(`${file.type}:${file.name ?? (value as { id?: unknown } | null)?.id}`)
      return
    }
    const one = { entry: result.data, file, base }
    const key = `${file.type}:${result.data.id}`
    const other = found.get(key)
    // Of two files with one id, the one whose name fits is kept.
    const kept = other && file.name !== result.data.id ? other : one
    found.set(key, kept)
    if (!other) return
    const rival = `${kept.file.file}:${kept.file.lineOf([...kept.base, 'id'])}`
    const message = `"${result.data.id}" is the id of ${rival} too`
    problems.push(fault(kept === one ? other : one, 'id-is-file-name', message, "Give it an id of its own, which is its file's name"))
  }
}

const fault = ({ file, base }: Pick<Found, 'file' | 'base'>, rule: string, message: string, remedy: string): Problem => ({
  severity: 'error',
  rule,
  file: file.file,
  line: file.lineOf([...base, 'id']),
  message,
  remedy,
})
