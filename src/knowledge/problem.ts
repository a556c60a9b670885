/** What is wrong in the knowledge files: where, what, and what to do about it. */

export interface Problem {
  /** An error fails the check; a note only tells. */
  severity: 'error' | 'note'
  rule: string
  file: string
  /** Counted from 1; 0 where no line can be named, as for a directory that is missing. */
  line: number
  /** What is wrong, as a sentence without its full stop. */
  message: string
  /** What to do, likewise. */
  remedy: string
}

/** One line: `seed/technologies/mxnet.yaml:12  What is wrong. What to do  [rule]`. */
export function formatProblem({ severity, rule, file, line, message, remedy }: Problem): string {
  const place = line > 0 ? `${file}:${line}` : file
  return `${place}  ${message}. ${remedy}  [${rule}${severity === 'note' ? ', a note' : ''}]`.replaceAll(/\s*\n\s*/g, ' ')
}
