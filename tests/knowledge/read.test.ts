/** A document in, problems out: what reading itself finds. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCheck } from '../../src/knowledge/check.js'
import { formatProblem } from '../../src/knowledge/problem.js'
import { readKnowledge } from '../../src/knowledge/read.js'
import { add, changed, directoryOf, problemsOf, put, sound } from './directory.js'

test('sound knowledge has no problems, and a summary says what there is', async () => {
  const out: string[] = []
  expect(await runCheck([await directoryOf(sound)], line => out.push(line))).toBe(0)
  expect(out).toEqual(['3 technologies, 1 format, 1 target, 2 steps, no refusals, 1 statement, 1 source: no errors, no notes'])
})

test('every list is sorted by id, phases by their position', async () => {
  const phase = (id: string, position: number) => `- { id: ${id}, position: ${position}, name: ${id}, cites: { manual: [2] } }`
  const directory = await directoryOf({ ...sound, 'phases.yaml': `${phase('b', 3)}\n${phase('training', 2)}\n${phase('c', 1)}` })
  const { knowledge } = await readKnowledge([directory])
  expect(knowledge.phases.map(({ id }) => id)).toEqual(['c', 'training', 'b'])
  expect(knowledge.technologies.map(({ id }) => id)).toEqual(['dock', 'flow', 'python'])
})

test('malformed YAML is a problem of its line, and what points at the file is not called dangling', async () => {
  expect(await problemsOf({ 'technologies/dock.yaml': put('name: Dock', 'name: [Dock') })).toEqual([
    'technologies/dock.yaml:4  It cannot be read as YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the indentation, quotes or brackets here  [yaml]',
  ])
})

test('a key that stands twice, and an unknown one in the same file', async () => {
  expect(await problemsOf({ 'technologies/python.yaml': add('name: Python 3\nhomepge: https://python.org') })).toEqual([
    'technologies/python.yaml:5  The key name stands twice in one place. Keep one of the two  [yaml]',
    'technologies/python.yaml:6  The file has the unknown key "homepge". Take it out or correct it: the nearest is "homepage", all are id, name, aliases, summary, homepage, cites, lifecycle, noSuccessor, statements, kind, versionOrder, versionName, relations, steps, refusals  [shape]',
  ])
})

test('an unknown key deep in the file is found on its own line', async () => {
  const problems = await problemsOf({ 'technologies/flow.yaml': put('    official: true', '    official: true\n    oficial: true') })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(/^technologies\/flow\.yaml:20 {2}steps\[0\] has the unknown key "oficial"\. .* the nearest is "official"/)
})

test('an unquoted version is to be quoted, as it was written', async () => {
  const versions = '\n    versions:\n      - - of: technology:flow\n          since: 3.10'
  expect(await problemsOf({ 'technologies/flow.yaml': put('    official: true', `    official: true${versions}`) })).toEqual([
    "technologies/flow.yaml:22  steps[0].versions[0][0].since is the number 3.10, where a text is expected. Quote it: '3.10'  [shape]",
  ])
})

test('a locator that would lose its last digit is to be quoted; a whole number needs no quotes', async () => {
  expect(await problemsOf({ 'technologies/python.yaml': put('[2]', '[2, 3.10]') })).toEqual([
    "technologies/python.yaml:4  cites.manual[1] is the number 3.10, where a text is expected. Quote it: '3.10'  [shape]",
  ])
})

test('several mistakes of one file are reported at once', async () => {
  const broken = `
    id: Python
    name:
    cites: [manual]
    homepage: python.org
    lifecycle:
      introduced: soon
      retired: { date: 2018-02-30, cites: { manual: [2] } }
      deprecated: { cites: { Manual: [2] } }
    statements:
      - { id: a, kind: VIRTUE, text: Good, trait: { free: true, gpu: true }, cites: { manual: [2] } }
    steps: 3`
  const problems = await problemsOf({ 'technologies/python.yaml': broken })
  expect(problems.map(line => line.replace('technologies/python.yaml', '').replace('  [shape]', ''))).toEqual([
    ':1  id is "Python", which it cannot be. Write an id in lower case letters and digits, parts joined by "-" or "."',
    ':1  kind is missing. Write one of LANGUAGE, TOOL, FRAMEWORK, SERVICE, PLATFORM, CONVERTER, RUNTIME, DATABASE, IMAGE there',
    ':2  name is empty. Write a text or a block of keys there, or leave the key out',
    ':3  cites is a list. Write a block of keys there',
    ':4  homepage is "python.org", which is no address. Write one that begins with http:// or https://',
    ':6  lifecycle.introduced is a text. Write unreleased or a block of keys or a list there',
    ':7  lifecycle.retired.date is "2018-02-30", which it cannot be. Write a date that exists, as 2018-02-12, 2018-02 or "2018"',
    ':8  lifecycle.deprecated.date is missing. Write a text or a number there',
    ':8  lifecycle.deprecated.cites.Manual is no key that can stand here. Write an id in lower case letters and digits, parts joined by "-" or "."',
    ':10  statements[0].kind is "VIRTUE", which it cannot be. Write one of BENEFIT, CONSIDERATION, CONDITION, FACT',
    ':10  statements[0].text is a text. Write a block of keys there',
    ':10  statements[0].trait is {"free":true,"gpu":true}, which it cannot be. A statement gives one trait: write a second statement for a second one',
    ':11  steps is a number. Write a list there',
  ])
})

test('a date that is no date at all is a problem, not a crash', async () => {
  expect(await problemsOf({ 'technologies/flow.yaml': put('2015-11-09', 'abcdefghij') })).toEqual([
    'technologies/flow.yaml:6  lifecycle.introduced.date is "abcdefghij", which it cannot be. Write a date that exists, as 2018-02-12, 2018-02 or "2018"  [shape]',
  ])
})

test('an entry of a list is located there; the other entries are read', async () => {
  const problems = await problemsOf({ 'environments.yaml': add('- id: edge\n  name: Edge\n  cite: { manual: [2] }') })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(/^environments\.yaml:4 {2}\[1\] has the unknown key "cite"/)
})

test('an empty file, a list that is none, another encoding, another ending, and nesting without end', async () => {
  const encoded = new Uint8Array([...Buffer.from('id: python\nname: "'), 0xc6, 0xc4, 0x22])
  const directory = await directoryOf({
    ...changed({ 'technologies/dock.yaml': '', 'environments.yaml': 'cloud: {}', 'technologies/extra.yml': 'id: extra' }),
    'technologies/python.yaml': encoded,
    'formats/deep.yaml': '['.repeat(20_000),
    'formats/aliases.yaml': 'id: *nothing',
  })
  const { problems } = await readKnowledge([directory])
  const lines = problems.map(problem => formatProblem(problem).replaceAll(`${directory}/`, ''))
  expect(lines).toContain('technologies/dock.yaml:1  The file is empty. Write a block of keys there, or take the file away  [shape]')
  expect(lines).toContain(
    'environments.yaml:1  The file is not a list. Write an entry for each environment, each beginning with "- id:"  [shape]',
  )
  expect(lines).toContain('technologies/python.yaml  It is not in UTF-8. Save it as UTF-8  [files]')
  expect(lines).toContain(
    'technologies/extra.yml  It would be passed over. Put its contents into files of technologies that end in .yaml  [files]',
  )
  expect(lines.filter(line => line.startsWith('formats/deep.yaml'))).not.toEqual([])
  expect(lines.filter(line => line.startsWith('formats/aliases.yaml'))).not.toEqual([])
})

test('a directory that is not there, one without knowledge, and a file in place of one', async () => {
  const directory = await directoryOf({ 'readme.txt': 'nothing' })
  await mkdir(join(directory, 'technologies'))
  const { problems } = await readKnowledge([join(directory, 'none'), directory, join(directory, 'readme.txt')])
  expect(problems.map(problem => formatProblem(problem).replaceAll(directory, '…'))).toEqual([
    '…/none  There is no such directory. Name a directory that holds technologies/, formats/, targets/, sources/  [files]',
    '…  It holds no knowledge. Name a directory that holds technologies/, formats/, targets/, sources/  [files]',
    expect.stringMatching(/^…\/readme\.txt {2}It cannot be read: ENOTDIR/),
  ])
  const out: string[] = []
  expect(await runCheck([join(directory, 'none')], line => out.push(line))).toBe(1)
  expect(out.at(-1)).toBe('no technologies, no formats, no targets, no steps, no refusals, no statements, no sources: 1 error, no notes')
})
