/** A document in, problems out: names that things share, and what the list of rules promises. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '../../src/knowledge/rules/index.js'
import { problemsOf } from './directory.js'

const tool = (id: string, name: string, more = '') => `id: ${id}\nkind: TOOL\nname: ${name}\ncites: { manual: [2] }\n${more}`
const succeededBy = (id: string) => `relations:\n  - { kind: SUCCEEDED_BY, to: [${id}], cites: { manual: [2] } }`

test('name-clash: two things of one type have a name, exactly as it is spelled', async () => {
  const alias = (name: string) => problemsOf({ 'technologies/snake.yaml': tool('snake', 'Snake', `aliases: [Viper, ${name}]`) })
  expect(await alias('Python')).toEqual([
    'technologies/snake.yaml:5  "Python" is a name of technology "snake" and of "python" at technologies/python.yaml:3. Take it from one of the two, or say that one is SUCCEEDED_BY the other  [name-clash]',
  ])
  expect(await alias('python')).toEqual([
    expect.stringContaining('"python" is a name of technology "snake" and of "python" at technologies/python.yaml:1'),
  ])
  expect(await alias('PYTHON')).toEqual([])
})

test('name-clash: a Korean name counts, another type does not', async () => {
  const snake = (name: string) => problemsOf({ 'technologies/snake.yaml': tool('snake', `{ en: Snake, ko: ${name} }`) })
  expect(await snake('Dock')).toEqual([
    expect.stringContaining('technologies/snake.yaml:3  "Dock" is a name of technology "snake" and of "dock"'),
  ])
  expect(await snake('컨테이너')).toEqual([])
})

test('name-clash: generations share a name, through others too, where each has one of its own', async () => {
  const generations = (own: string) => ({
    'technologies/one.yaml': tool('one', 'Flow One', `aliases: [The flow]\n${succeededBy('two')}`),
    'technologies/two.yaml': tool('two', 'Flow Two', succeededBy('three')),
    'technologies/three.yaml': tool('three', 'The flow', `aliases: [${own}]`),
  })
  expect(await problemsOf(generations('Flow Three'))).toEqual([])
  expect(await problemsOf(generations(''))).toEqual([
    'technologies/three.yaml:3  The technology "three" shares every name with its other generations. Add an alias that is its own, with a version or a year  [name-clash]',
  ])
})

test('name-clash: two successors of one thing do not succeed each other', async () => {
  const problems = await problemsOf({
    'technologies/one.yaml': tool('one', 'First', `relations:\n  - { kind: SUCCEEDED_BY, to: [two, three], cites: { manual: [2] } }`),
    'technologies/two.yaml': tool('two', 'Second', 'aliases: [Next]'),
    'technologies/three.yaml': tool('three', 'Third', 'aliases: [Next]'),
  })
  expect(problems).toEqual([expect.stringContaining('technologies/two.yaml:5  "Next" is a name of technology "two" and of "three"')])
})

test('every rule has a file of its name and a sentence', () => {
  const notRules = ['index', 'rule', 'step-references']
  const files = readdirSync('src/knowledge/rules').map(name => name.replace('.ts', ''))
  expect(rules.map(({ name }) => name).sort()).toEqual(files.filter(name => !notRules.includes(name)).sort())
  for (const { description } of rules) expect(description).toMatch(/^[A-Z].*\.$/)
})
