/** Adds to an entry what an overlay's file says of it. Nothing that was there is taken away. */
import type { LifecycleEntry, StepEntry } from './entity.js'
import { type Entry, inside, type Origin, type Refused } from './entry.js'
import type { Extension } from './extension.js'
import { putEnds } from './put-ends.js'
import type { Path } from './yaml-file.js'

interface Thing {
  id: string
  lifecycle: LifecycleEntry
  steps?: StepEntry[]
}

/** Gives what could not be added. `unknownStep` says what to do where the thing has no step of that id. */
export function extend(entry: Entry, extension: Extension, origin: Origin, unknownStep: (id: string) => string): Refused[] {
  const thing = entry.value as Thing
  for (const list of ['aliases', 'statements', 'relations', 'steps', 'refusals'] as const)
    append(entry, thing, [list], extension[list] ?? [], inside(origin, list))
  const refused = putEnds(entry, thing, `"${thing.id}"`, [], extension.lifecycle, inside(origin, 'lifecycle'))

  for (const [index, { step: id, lifecycle, conditions }] of (extension.stepChanges ?? []).entries()) {
    const change = inside(origin, 'stepChanges', index)
    const position = thing.steps!.findIndex(step => step.id === id)
    const step = thing.steps![position]
    if (step) {
      append(entry, step, ['steps', position, 'conditions'], conditions, inside(change, 'conditions'))
      refused.push(...putEnds(entry, step, `step "${id}"`, ['steps', position], lifecycle, inside(change, 'lifecycle')))
    } else refused.push({ origin: inside(change, 'step'), message: `"${thing.id}" has no step "${id}"`, remedy: unknownStep(id) })
  }
  return refused
}

/** Puts items at the end of the list that stands at the path, the last part of which is its name in `owner`. */
function append(entry: Entry, owner: object, path: Path, items: unknown[], origin: Origin): void {
  if (items.length === 0) return
  const lists = owner as Record<string, unknown[]>
  const name = String(path.at(-1))
  const before = lists[name]!
  for (const index of items.keys()) entry.added.set([...path, before.length + index].join('/'), inside(origin, index))
  lists[name] = [...before, ...items]
}
