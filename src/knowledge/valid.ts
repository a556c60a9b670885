/** The knowledge of some directories, read and checked; where there is an error, nothing of it is used. */
import { ConfigError } from '../config.js'
import { checkKnowledge } from './check.js'
import type { Knowledge } from './entity.js'
import { formatProblem } from './problem.js'
import { readKnowledge } from './read.js'

/** Throws `ConfigError` with every error, a line each. */
export async function validKnowledge(directories: string[]): Promise<Knowledge> {
  const reading = await readKnowledge(directories)
  const errors = checkKnowledge(reading).filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return reading.knowledge
  const lines = errors.map(problem => formatProblem(problem))
  throw new ConfigError(
    `The knowledge files have ${errors.length === 1 ? 'an error' : `${errors.length} errors`}; nothing was changed.\n${lines.join('\n')}`,
  )
}
