/** The command that writes the report, and the note that says when it is behind the knowledge. */
import { readFileSync, writeFileSync } from 'node:fs'
import { ConfigError } from '../config.js'
import { failed } from '../knowledge/check.js'
import { isDate } from '../knowledge/days.js'
import { load, revisionOf } from '../knowledge/load.js'
import type { Problem } from '../knowledge/problem.js'
import type { Reading } from '../knowledge/read.js'
import { validKnowledge } from '../knowledge/valid.js'
import { readNetwork } from '../routes/build-network.js'
import { openInMemory } from '../store/open.js'
import { report, revisionIn } from './report.js'

const timeout = 60_000

/** Reads the knowledge, searches it in memory, and gives the report. */
export async function reportOn(directories: string[], asOf: string, say: (line: string) => void): Promise<string> {
  say('Reading the knowledge …')
  const knowledge = await validKnowledge(directories)
  const store = openInMemory(timeout)
  try {
    const { revision } = await load(store, knowledge, { say })
    return report({ knowledge, network: await readNetwork(store, revision), asOf }, say)
  } finally {
    await store.close()
  }
}

/** Writes the report of a day into a file, and returns the exit code. */
export async function runReport(directories: string[], file: string | undefined, asOf: string, say: (line: string) => void): Promise<0> {
  if (asOf.length !== 10 || !isDate(asOf)) throw new ConfigError(`--as-of is "${asOf}"; it must be a day, as 2026-11-24.`)
  if (file === undefined) throw new ConfigError('Say with --to FILE where the report on this knowledge is to be written.')
  const text = await reportOn(directories, asOf, say)
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new ConfigError(`The report cannot be written: ${(error as Error).message}. Say with --to FILE where else.`)
  }
  say(`Written: ${file}`)
  return 0
}

/**
 * A note where the file tells of another revision. A note and no error: a report that had to be made anew with every fact would be in the
 * way of adding facts, and collide in every merge; one that says how old it is misleads nobody.
 */
export function staleReport(file: string, { knowledge, problems }: Reading): Problem[] {
  if (failed(problems)) return []
  const text = textOf(file)
  // Where the software is installed as a package there is no docs/.
  if (text === null) return []
  const told = revisionIn(text)
  const revision = revisionOf(knowledge)
  if (told === revision) return []
  const message =
    told === null ? 'It names no revision of the knowledge' : `It was made from revision ${told}, and the files are ${revision}`
  return [{ severity: 'note', rule: 'stale-report', file, line: told === null ? 0 : 3, message, remedy: 'Run: npm run report' }]
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
