// Fetches Neo4j's jars with Maven, once, into the checkout's cache.

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const here = dirname(fileURLToPath(import.meta.url))
const cache = join(here, '../../.cache')
const marker = 'complete'

/** The folder with the jars, after fetching them where they are not there yet; throws where Maven cannot. */
export async function neo4jJars(): Promise<string> {
  const version = await pomVersion()
  const home = join(cache, `neo4j-${version}`)
  if (!existsSync(join(home, marker))) await download(version, home)
  return join(home, 'lib')
}

async function pomVersion() {
  const version = /<neo4j\.version>([^<]+)</.exec(await readFile(join(here, 'pom.xml'), 'utf8'))?.[1]
  if (!version) throw new Error('tests/neo4j/pom.xml names no <neo4j.version>')
  return version
}

async function download(version: string, home: string) {
  const began = Date.now()
  process.stderr.write(`Fetching Neo4j ${version} with Maven, once, into .cache (about 125 MB) … `)
  // A folder of its own, renamed when whole: an interrupted download, or two test runs at once, leave nothing half done.
  const part = `${home}.part-${process.pid}`
  try {
    await mkdir(join(part, 'lib'), { recursive: true })
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${join(part, 'lib')}`]
    // -N and -f: nothing but our own pom, whatever folder the tests were started in.
    await run('mvn', ['-q', '-B', '-N', '-f', join(here, 'pom.xml'), ...goal], { timeout: 600_000, shell: process.platform === 'win32' })
    await writeFile(join(part, marker), `${new Date().toISOString()}\n`)
    await settle(part, home)
    process.stderr.write(`${Math.round((Date.now() - began) / 1000)} s\n`)
  } catch (error) {
    process.stderr.write('failed\n')
    throw error
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

async function settle(part: string, home: string) {
  if (existsSync(join(home, marker))) return // another run was faster
  await rm(home, { recursive: true, force: true })
  await rename(part, home).catch(error => {
    if (!existsSync(join(home, marker))) throw error
  })
}
