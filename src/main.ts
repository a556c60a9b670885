#!/usr/bin/env node
/** The command: reads the configuration, opens the store, loads it, serves it. The only file with effects at import. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { ConfigError, ownSeed, readConfig } from './config.js'
import { PortolanError } from './errors.js'
import { runCheck } from './knowledge/check.js'
import { runCoverage } from './knowledge/coverage.js'
import { runReport, staleReport } from './report/run.js'
import { seed } from './seed.js'
import { serve } from './serve.js'
import { EmbeddedFileError } from './store/embedded.js'

const usage = `Usage: portolan [serve | seed | check | coverage | report]

  serve      load the knowledge where that is due, and answer at http://HOST:PORT/graphql (the default)
  seed       replace the knowledge in the store by that of the files
             --beside-other-data   although the database holds nodes that are not ours
  check      check the knowledge files; exit 1 where there is an error
  coverage   show which sentence of the founding document is cited by what; exit 1 where one is not
  report     write docs/knowledge.md: what the knowledge holds, what it answers, where it is thin
             --as-of 2026-11-24    as of that day, in place of today
             --to FILE             into that file

Settings are taken from the environment: PORT, HOST, KNOWLEDGE, DATA_DIR, REVISION_POLL, LOG_LEVEL,
NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE. README.md says what each is.`

const ownReport = fileURLToPath(new URL('../docs/knowledge.md', import.meta.url))
const say = (line: string) => console.log(line)
const version = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version

try {
  process.exitCode = await run()
} catch (error) {
  process.exitCode = 1
  console.error(sentence(error))
}

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
      'beside-other-data': { type: 'boolean' },
      'as-of': { type: 'string' },
      to: { type: 'string' },
    },
  })
  const command = positionals[0] ?? 'serve'
  if (values.help || values.version) {
    say(values.help ? usage : version)
    return 0
  }
  const config = readConfig(process.env, line => console.warn(line))
  const today = () => new Date().toISOString().slice(0, 10)
  /** Of our own knowledge alone there is one that is kept. */
  const reportFile = config.knowledge.join() === ownSeed ? ownReport : undefined
  if (command === 'check') return runCheck(config.knowledge, say, reading => (reportFile ? staleReport(reportFile, reading) : []))
  if (command === 'report') return runReport(config.knowledge, values.to ?? reportFile, values['as-of'] ?? today(), say)
  if (command === 'coverage') return runCoverage(config.knowledge, say)
  if (command === 'seed') return seed(config, { besideOtherData: values['beside-other-data'] === true, say })
  if (command !== 'serve') {
    console.error(`There is no command "${command}".\n\n${usage}`)
    return 2
  }
  const stop = await serve(config, { say, today, version, logger: pino({ level: config.logLevel }, pino.destination(2)) })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  return 0
}

/** One sentence for what a person can mend; the whole of it for a defect of ours. */
function sentence(error: unknown): string {
  if (error instanceof ConfigError || error instanceof PortolanError || error instanceof EmbeddedFileError) return error.message
  const { code, message, stack } = error as { code?: string; message?: string; stack?: string }
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${message}\n\n${usage}`
  return stack ?? String(error)
}
