// Says loudly what a test run leaves untested, and fails the run in CI, where nothing may be left.

/** Throws where `CI` is set: a green run there has tested everything. */
export function reportMissing(what: string, reason: string, untested: string, env: NodeJS.ProcessEnv = process.env) {
  const lines = [`NOT TESTED: ${untested}`, `${what} is missing: ${reason}`].flatMap(line => wrap(line, 96))
  const width = Math.max(...lines.map(line => line.length))
  const rule = '═'.repeat(width + 2)
  process.stderr.write(['', `╔${rule}╗`, ...lines.map(line => `║ ${line.padEnd(width)} ║`), `╚${rule}╝`, ''].join('\n'))
  if (env.CI && env.CI !== 'false') throw new Error(`CI tests everything, but ${what} is missing: ${reason}`)
}

function wrap(text: string, width: number) {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
