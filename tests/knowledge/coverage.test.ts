/** A document in, coverage out: which sentences nothing cites, and marks that are wrong. */
import { expect, test } from 'vitest'
import { runCoverage } from '../../src/knowledge/coverage.js'
import { type Changes, changed, directoryOf, put } from './directory.js'

async function covered(changes: Changes = {}): Promise<{ code: number; lines: string[] }> {
  const directory = await directoryOf(changed(changes))
  const lines: string[] = []
  const code = await runCoverage([directory], line => lines.push(line.replaceAll(`${directory}/`, '')))
  return { code, lines }
}

const sentence = (line: string) => put('      - { number: 2'.trim(), `${line}\n  - { number: 2`.trim())

test('each sentence is shown with what cites it, or why nothing does', async () => {
  const { code, lines } = await covered()
  expect(code).toBe(0)
  expect(lines[0]).toBe('    1  heading  Intro: (A heading.)')
  expect(lines[1]).toMatch(
    /^ {4}2 {2}item {5}Intro: technology:dock, step:dock-serve, technology:flow, technology:flow\.USED_IN, .*technology:flow#free/,
  )
  expect(lines.at(-1)).toBe('2 sentences, of which 1 cited, 1 marked as saying nothing: no errors')
})

test('a sentence that nothing cites, a mark on an item, a mark on what is cited, a number that stands twice', async () => {
  const { code, lines } = await covered({
    'sources/manual.yaml': text =>
      sentence(
        '- { number: 3, kind: text, section: Intro }\n  - { number: 4, kind: item, section: Intro, uncited: Why not. }\n  - { number: 1, kind: text, section: Intro }',
      )(text).replace(/Intro }\n$/, 'Intro, uncited: Nothing. }\n'),
  })
  expect(code).toBe(1)
  expect(lines.slice(5, -1)).toEqual([
    'sources/manual.yaml:6  Sentence 3 is cited by nothing. Cite it where it says something, or say under "uncited" why nothing rests on it  [coverage]',
    'sources/manual.yaml:7  Sentence 4 is an item of a list and marked "uncited". Every item says something: take the mark out and cite it  [coverage]',
    'sources/manual.yaml:8  Sentence 1 is listed twice. Keep one of the two  [coverage]',
    expect.stringMatching(
      /^sources\/manual\.yaml:9 {2}Sentence 2 is marked "uncited", yet cited by technology:dock, .*\. Take the mark out {2}\[coverage\]$/,
    ),
  ])
  expect(lines.at(-1)).toBe('5 sentences, of which 1 cited, 2 marked as saying nothing: 4 errors')
})

test('a place that is no sentence of the source', async () => {
  const { code, lines } = await covered({ 'technologies/python.yaml': put('[2]', '[2, 12-13]') })
  expect(code).toBe(1)
  expect(lines.at(-2)).toBe(
    'technologies/python.yaml:4  The technology "python" cites "12-13" of "manual", which is no sentence of it. Write the number of one  [coverage]',
  )
})

test('files that cannot be read fail it, and are named', async () => {
  const { code, lines } = await covered({ 'technologies/python.yaml': 'id: [' })
  expect(code).toBe(1)
  expect(lines.find(line => line.startsWith('technologies/python.yaml'))).toMatch(/\[yaml\]$/)
})
