// Starts a Neo4j of the tests' own in a Java process, to use, to kill, and to start again on the same home and port.

import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { neo4jJars } from './jars.js'
import type { Neo4jUnderTest } from './start.js'

export type JavaNeo4j = Neo4jUnderTest & {
  home: string
  port: number
  /** Kills it as a power cut would (SIGKILL); the home stays until `stop`. */
  kill(): Promise<void>
}

export type JavaOptions = {
  /** With a user name and a password; without, anybody gets in. */
  auth?: boolean
  /** A home of the caller's own, kept at `stop`; without, a fresh one each start, removed at `stop`. */
  home?: string
  /** 0 or nothing: a free one. */
  port?: number
}

const launcher = join(dirname(fileURLToPath(import.meta.url)), 'Launcher.java')
const opens = ['java.nio', 'java.lang', 'sun.nio.ch'].map(name => `--add-opens=java.base/${name}=ALL-UNNAMED`)
const password = 'under-test'

export async function startNeo4jByJava(options: JavaOptions = {}): Promise<JavaNeo4j> {
  const jars = await neo4jJars()
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'portolan-neo4j-')))
  const forLauncher = [home, String(options.port ?? 0), ...(options.auth ? [password] : [])]
  const args = ['-Xmx512m', '-XX:+UseSerialGC', ...opens, '-cp', join(jars, '*'), launcher, ...forLauncher]
  const child = spawn('java', args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const exited = new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const kill = async () => {
    child.kill('SIGKILL')
    await exited
  }
  const removeHome = () => rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  // A run that ends without `stop` closes the launcher's stdin, which ends it; what is left of it would be its folder.
  const atExit = () => {
    child.kill('SIGKILL')
    if (!options.home) removeHome()
  }
  process.once('exit', atExit)
  const stop = async () => {
    process.removeListener('exit', atExit)
    if (options.home) await stopGently(child, exited)
    else {
      await kill()
      await rm(home, { recursive: true, force: true, maxRetries: 3 })
    }
  }
  try {
    const port = await readyPort(child, options.port)
    const credentials = options.auth ? { username: 'neo4j', password } : {}
    return { uri: `bolt://127.0.0.1:${port}`, ...credentials, how: 'Java, jars by Maven', home, port, kill, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Waits for our launcher's own line: a port that answers alone may be somebody else's database. */
function readyPort(child: ChildProcess, wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (why: string) => {
      clearTimeout(timer)
      reject(new Error(`Neo4j did not start: ${why}\n${said.slice(-2000)}`))
    }
    const timer = setTimeout(() => fail('not ready after 110 s'), 110_000)
    child.once('error', error => fail(error.message))
    child.once('close', code => fail(`java ended with ${code}`))
    child.stderr?.on('data', chunk => (said += chunk)) // read to the end, or a full pipe would stop Java
    createInterface({ input: child.stdout! }).on('line', line => {
      const port = Number(/^READY (\d+)$/.exec(line)?.[1])
      if (!port) return
      if (wanted && port !== wanted) return fail(`it listens on ${port}, not on ${wanted}`)
      if (child.exitCode !== null || child.signalCode !== null) return fail('it ended right after it was ready')
      clearTimeout(timer)
      resolve(port)
    })
  })
}

/** Closing stdin lets Neo4j shut down in order, so that its home opens again without recovery. */
async function stopGently(child: ChildProcess, exited: Promise<void>) {
  child.stdin?.end()
  const timer = setTimeout(() => child.kill('SIGKILL'), 30_000)
  await exited
  clearTimeout(timer)
}
