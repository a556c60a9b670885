/** Lays one directory's entries over those of the directories before it. Nothing takes the place of anything. */
import { nearest } from '../nearest.js'
import type { StepEntry } from './entity.js'
import { type Entry, inside, type Origin, problemOf, written } from './entry.js'
import { extend } from './extend.js'
import type { Extension } from './extension.js'
import { listOfType } from './facts.js'
import type { Problem } from './problem.js'
import { shapeProblems } from './shape-problems.js'
import { extensions, shapes } from './shapes.js'

/** What a file without a name adds to the thing that has its id; its shape is not judged yet. */
export interface Addition {
  adds: { id: string }
  origin: Origin
}

export function lay(entries: Map<string, Entry>, key: string, one: Entry | Addition): Problem[] {
  const there = entries.get(key)
  if ('adds' in one) return there ? layAddition(entries, there, one) : [nothingThere(entries, one)]
  if (there) return [isThere(there, one)]
  entries.set(key, one)
  return []
}

function isThere(there: Entry, { value, origin }: Entry): Problem {
  const { type } = origin.file
  return problemOf('overlay', {
    origin: inside(origin, 'id'),
    message: `The ${type} "${value.id}" is there already, at ${written(there.origin)}`,
    remedy: extensions[type]
      ? 'Give it an id of its own; or, to add to the one that is there, leave out its name and what it is'
      : 'Give it an id of its own, or take it out and use the one that is there',
  })
}

function nothingThere(entries: Map<string, Entry>, { adds: { id }, origin }: Addition): Problem {
  const { type } = origin.file
  const near = nearest(
    id,
    [...entries].filter(([key]) => key.startsWith(`${type}:`)).map(([, { value }]) => value.id),
  ).join(', ')
  return problemOf('overlay', {
    origin: inside(origin, 'id'),
    message: `There is no ${type} "${id}" to add to`,
    remedy: `Correct the id${near ? ` (the nearest are ${near})` : ''}; or, for one of your own, write its name`,
  })
}

function layAddition(entries: Map<string, Entry>, there: Entry, { adds, origin }: Addition): Problem[] {
  const { file, path } = origin
  const { id } = adds
  const schema = extensions[file.type]!
  const may = Object.keys(schema.shape).filter(key => key !== '$schema' && key !== 'id')
  const fixed = Object.keys(adds).filter(key => !(key in schema.shape) && key in shapes[file.type].shape)
  const problems = fixed.map(key =>
    problemOf('overlay', {
      origin: inside(origin, key),
      message: `An overlay cannot say "${key}" of the ${file.type} "${id}", which is at ${written(there.origin)}`,
      remedy: `Take it out: what can be added is ${may.join(', ')}`,
    }),
  )
  if (file.name !== undefined && file.name !== id)
    problems.push(
      problemOf('id-is-file-name', {
        origin: inside(origin, 'id'),
        message: `The id "${id}" is not the name of its file`,
        remedy: `Name the file ${id}.yaml, or correct the id`,
      }),
    )
  const result = schema.safeParse(Object.fromEntries(Object.entries(adds).filter(([key]) => !fixed.includes(key))))
  if (!result.success) return [...problems, ...shapeProblems(schema, result.error.issues, file, path)]
  const refused = extend(there, result.data as unknown as Extension, origin, step => whereStepIs(entries, there, step))
  return [...problems, ...refused.map(one => problemOf('overlay', one))]
}

/** What to do about a step that the thing does not have. */
function whereStepIs(entries: Map<string, Entry>, there: Entry, id: string): string {
  const stepsOf = (one: Entry) => (one.value as { steps?: StepEntry[] }).steps ?? []
  const owner = [...entries.values()].find(one => stepsOf(one).some(step => step.id === id))
  if (owner) return `Write this in ${listOfType[owner.origin.file.type]}/${owner.value.id}.yaml: it is a step of "${owner.value.id}"`
  const own = stepsOf(there).map(step => step.id)
  return own.length > 0 ? `Correct it: the nearest are ${nearest(id, own).join(', ')}` : 'Take it out'
}
