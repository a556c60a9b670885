// Builds server and playground after `npm ci`; does nothing, in one line, where the development dependencies are absent.

import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
// Not by npx, which would fetch what is absent; not by .bin, which is a shell script on Windows.
const tsc = join(root, 'node_modules/typescript/bin/tsc')
const vite = join(root, 'node_modules/vite/bin/vite.js')

if (!existsSync(tsc) || !existsSync(vite)) {
  console.log('prepare: nothing is built, since the development dependencies are not installed')
} else {
  const began = Date.now()
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const results = await Promise.all([
    run('server', tsc, '-p', 'tsconfig.build.json'),
    run('playground', vite, 'build', 'playground', '--logLevel', 'warn'),
  ])
  for (const { name, code, output } of results) {
    if (code !== 0) console.error(`prepare: the ${name} could not be built\n${output.trim()}`)
  }
  process.exitCode = results.every(({ code }) => code === 0) ? 0 : 1
  if (process.exitCode === 0) console.log(`prepare: server and playground built in ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

/** Runs one script of Node's and keeps what it says, to be shown only where it fails. */
function run(name, script, ...args) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', chunk => (output += chunk))
    child.stderr.on('data', chunk => (output += chunk))
    child.on('error', error => resolve({ name, code: 1, output: error.message }))
    child.on('close', code => resolve({ name, code, output }))
  })
}
