/** The real program, built once into a folder of its own, as child processes: what they say, what they answer, how they end. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Running {
  /** All lines so far, of both streams. */
  lines: string[]
  /** The first line that matches, said already or to come; rejects where the process ends without it. */
  said(pattern: RegExp): Promise<string>
  /** The exit code, or the name of the signal, once it has ended. */
  ended: Promise<number | string>
  kill(signal: NodeJS.Signals): void
}

export interface Program {
  start(args: string[], env?: Record<string, string>): Running
  /** Ends what is still running, and removes the folder. */
  remove(): Promise<void>
}

export function buildProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-built-'))
  // The types are checked elsewhere.
  const options = ['-p', join(root, 'tsconfig.build.json'), '--outDir', join(folder, 'dist'), '--noCheck', '--sourceMap', 'false']
  const built = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`the program could not be built:\n${built.stdout}`)
  for (const name of ['node_modules', 'package.json', 'cypher', 'seed']) symlinkSync(join(root, name), join(folder, name))
  const running = new Set<Running>()
  return {
    start(args, env = {}) {
      const child = start(join(folder, 'dist/main.js'), folder, args, env)
      running.add(child)
      return child
    },
    async remove() {
      for (const child of running) child.kill('SIGKILL')
      await Promise.all([...running].map(({ ended }) => ended))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function start(main: string, cwd: string, args: string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, PORT: '0', ...env },
  })
  const lines: string[] = []
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', line => {
      lines.push(line)
      for (const look of waiting) look()
    })
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)
  const said = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const line = lines.find(each => pattern.test(each))
        if (line === undefined) return
        waiting.delete(look)
        resolve(line)
      }
      waiting.add(look)
      look()
      void ended.then(code => reject(new Error(`it ended with ${code} and never said ${pattern}:\n${lines.join('\n')}`)))
    })
  return { lines, said, ended, kill: signal => void child.kill(signal) }
}

/** The data of an answer of a running server. */
export async function ask(server: Running, query: string) {
  const port = /:(\d+)\/graphql$/.exec(await server.said(/answers at http/))?.[1]
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return ((await response.json()) as { data: Record<string, unknown> }).data
}
