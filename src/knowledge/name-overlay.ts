/** The name of an overlay: whose word it is that comes from this directory. */
import { join } from 'node:path'
import { overlaySchema } from './extension.js'
import type { Directory } from './files.js'
import type { Problem } from './problem.js'
import { shapeProblems } from './shape-problems.js'

/**
 * Null for the first directory, which lies under the others, and where there is a problem. `others` has the overlays before this one,
 * by name, with the file that says so; this one is added to it.
 */
export function nameOverlay(
  directory: string,
  { overlay, files }: Directory,
  isFirst: boolean,
  others: Map<string, string>,
): { name: string | null; problems: Problem[] } {
  const file = join(directory, 'overlay.yaml')
  const wrong = (line: number, message: string, remedy: string) => ({
    name: null,
    problems: [{ severity: 'error' as const, rule: 'overlay', file, line, message, remedy }],
  })
  if (isFirst)
    return overlay
      ? wrong(1, 'This overlay lies over nothing', 'Name the directory that it adds to before it, as KNOWLEDGE=seed,our-platforms')
      : { name: null, problems: [] }
  // Where nothing can be read, that is told already.
  if (overlay ? overlay.value === undefined : files.length === 0) return { name: null, problems: [] }
  if (!overlay)
    return wrong(0, 'It is missing', 'Write "name: …" into it, the name of who speaks here: answers show it with what they cite')
  const result = overlaySchema.safeParse(overlay.value)
  if (!result.success) return { name: null, problems: shapeProblems(overlaySchema, result.error.issues, overlay) }
  const { name } = result.data
  const other = others.get(name)
  if (other) return wrong(overlay.lineOf(['name']), `"${name}" is the name of ${other} too`, 'Give each overlay a name of its own')
  others.set(name, file)
  return { name, problems: [] }
}
