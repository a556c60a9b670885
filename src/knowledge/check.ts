/** The check of the knowledge files: `npm run check`. */
import { stepsOf, thingsOf } from './facts.js'
import { formatProblem, type Problem } from './problem.js'
import { type Reading, readKnowledge } from './read.js'
import { rules } from './rules/index.js'
import { applyRule } from './rules/rule.js'

/** Everything that is wrong, by file and line. The rules see only what could be read. */
export function checkKnowledge(reading: Reading): Problem[] {
  const problems = [...reading.problems, ...rules.flatMap(rule => applyRule(rule, reading))]
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

/** Prints every problem and a summary, and returns the exit code. `besides` may add what is no matter of the files alone. */
export async function runCheck(
  directories: string[],
  out: (line: string) => void,
  besides: (reading: Reading) => Problem[] = () => [],
): Promise<0 | 1> {
  const reading = await readKnowledge(directories)
  const problems = [...checkKnowledge(reading), ...besides(reading)]
  for (const problem of problems) out(formatProblem(problem))
  out(`${sizes(reading)}: ${counts(problems)}`)
  return failed(problems) ? 1 : 0
}

export const failed = (problems: Problem[]): boolean => problems.some(({ severity }) => severity === 'error')

/** "no errors, 2 notes" */
export function counts(problems: Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return `${counted(errors, 'error')}, ${counted(problems.length - errors, 'note')}`
}

export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : several}`

function sizes({ knowledge }: Reading): string {
  const things = thingsOf(knowledge)
  return [
    counted(knowledge.technologies.length, 'technology', 'technologies'),
    counted(knowledge.formats.length, 'format'),
    counted(knowledge.targets.length, 'target'),
    counted(stepsOf(knowledge).length, 'step'),
    counted(things.flatMap(({ refusals }) => refusals).length, 'refusal'),
    counted(things.flatMap(({ statements }) => statements).length, 'statement'),
    counted(knowledge.sources.length, 'source'),
  ].join(', ')
}
