/** A document in, problems out: the rules about steps, what they name, and what names what. */
import { describe, expect, test } from 'vitest'
import { add, problemsOf, put } from './directory.js'

const flow = 'technologies/flow.yaml'
const dock = 'technologies/dock.yaml'

/** A step to put at the end of a file. */
const step = (id: string, kind: string, from: string, to: string, more = '') => `  - id: ${id}
    kind: ${kind}
    by: [dock]
    from: [${from}]
    to: ${to}
    description: { en: A step., ko: 단계. }
    official: false
    cites: { manual: [2] }${more}
`
const format = (id: string, more = '') =>
  `id: ${id}\nkind: NATIVE\nname: ${id}\ncites: { manual: [2] }\nlifecycle: { undated: Not stated. }${more}`
const versions = (...sets: string[]) =>
  put('    official: true', `    official: true\n    versions:\n${sets.map(set => `      - [${set}]`).join('\n')}`)

test('dangling-reference: what does not exist is named with the nearest that do', async () => {
  expect(
    await problemsOf({
      [flow]: text => text.replace('to: [training]', 'to: [trainings]').replace('by: [flow]', 'by: [Flow2]'.toLowerCase()),
      'targets/container.yaml': put('to: [cloud], cites: { manual: [2] }', 'to: [clowd], cites: { manuel: [2] }'),
      'formats/flow-model.yaml': add('boundTo: floww'),
    }),
  ).toEqual([
    'formats/flow-model.yaml:6  The format "flow-model" names the technology "floww", which does not exist. Correct it (the nearest are flow, dock, python), or add technologies/floww.yaml  [dangling-reference]',
    'targets/container.yaml:6  The relation LOCATED_IN of "container" to clowd names the source "manuel", which does not exist. Correct it (the nearest are manual), or add sources/manuel.yaml  [dangling-reference]',
    'targets/container.yaml:6  The relation LOCATED_IN of "container" names the environment "clowd", which does not exist. Correct it (the nearest are cloud), or add it to environments.yaml  [dangling-reference]',
    `${flow}:8  The relation USED_IN of "flow" names the phase "trainings", which does not exist. Correct it (the nearest are training), or add it to phases.yaml  [dangling-reference]`,
    `${flow}:15  The step "flow-train" names the technology "flow2", which does not exist. Correct it (the nearest are flow, dock, python), or add technologies/flow2.yaml  [dangling-reference]`,
  ])
})

test('dangling-reference: every list of a step, and what it demands of the model', async () => {
  const more = `
    languages: [flow]
    versions:
      - [{ of: 'format:onyx', since: '7' }]
    requires:
      trained-with: [flows]
      inside: { not: [flow-modell] }
      precision: [int8]`
  const problems = await problemsOf({ [dock]: add(step('dock-again', 'CONVERT', 'flow-mode', 'container', more)) })
  expect(problems.map(line => line.split(/, which|\. /)[0])).toEqual([
    `${dock}:18  The step "dock-again" names the format "flow-mode"`,
    `${dock}:19  The step "dock-again" names the format "container"`,
    `${dock}:23  The step "dock-again" names "flow" as a language`,
    `${dock}:25  The step "dock-again" names the format "onyx"`,
    `${dock}:27  The step "dock-again" names the technology "flows"`,
    `${dock}:28  The step "dock-again" names the format "flow-modell"`,
  ])
})

test('dangling-reference: a refusal names a statement of its own file, and what it refuses', async () => {
  const refusal = (statement: string, rest: string) => add(`refusals:\n  - { id: no, statement: ${statement}, ${rest} }`)
  expect(await problemsOf({ [flow]: refusal('fre', 'format: flow-model, towards: "environment:edge"') })).toEqual([
    `${flow}:22  The refusal "no" names the environment "edge", which does not exist. Correct it (the nearest are cloud), or add it to environments.yaml  [dangling-reference]`,
    `${flow}:22  The refusal "no" names the statement "fre", which "flow" does not have. Correct it (the nearest are free), or write the statement there  [dangling-reference]`,
  ])
  expect(await problemsOf({ [flow]: refusal('free', 'towards: "environment:cloud"') })).toEqual([])
})

test('dangling-reference: a training step has no input, every other has one', async () => {
  expect(await problemsOf({ [dock]: put('kind: DEPLOY', 'kind: TRAIN').bind(null) })).toEqual(
    expect.arrayContaining([
      `${dock}:10  The step "dock-serve" trains, yet has an input. Take "from" out, or make it a CONVERT step  [dangling-reference]`,
    ]),
  )
  expect(await problemsOf({ [dock]: add(step('dock-none', 'CONVERT', '', 'flow-model')) })).toEqual([
    `${dock}:16  The CONVERT step "dock-none" has no input. Name the formats that it takes, under "from"  [dangling-reference]`,
  ])
})

test('unreachable-step: no training step leads to it, unless it says why', async () => {
  const lost = (more = '') => ({
    [dock]: add(step('from-lost', 'CONVERT', 'lost', 'flow-model', more)),
    'formats/lost.yaml': format('lost'),
  })
  expect(await problemsOf(lost())).toEqual([
    `${dock}:18  No training step leads to step "from-lost": nothing gives lost. Add the step that gives it, or say under "unreachable" why there is none  [unreachable-step]`,
  ])
  expect(await problemsOf(lost('\n    unreachable: Models come from elsewhere.'))).toEqual([])
})

test('unreachable-step: a way through other steps counts, whatever their order; a reason that is out of date is a note', async () => {
  const chain =
    step('b-to-c', 'PACKAGE', 'b', 'c') + step('a-to-b', 'CONVERT', 'flow-model', 'b') + step('c-out', 'DEPLOY', 'c', 'container')
  const formats = { 'formats/b.yaml': format('b'), 'formats/c.yaml': format('c') }
  expect(await problemsOf({ [dock]: add(chain), ...formats })).toEqual([])
  expect(await problemsOf({ [dock]: add(`${chain}    unreachable: Not yet.`), ...formats })).toEqual([
    `${dock}:39  The step "c-out" says why nothing leads to it, yet something does. Take "unreachable" out  [unreachable-step, a note]`,
  ])
})

test('unused-format: nothing takes it, unless its file says why', async () => {
  const unused = (more?: string) => problemsOf({ 'formats/odd.yaml': format('odd', more) })
  expect(await unused()).toEqual([
    'formats/odd.yaml:1  No step takes the format "odd", and none gives it. Add the step that does, or say under "unused" why there is none  [unused-format]',
  ])
  expect(await unused('\nunused: It is read by people.')).toEqual([])
  expect(await problemsOf({ 'formats/flow-model.yaml': add('unused: It is read by people.') })).toEqual([
    'formats/flow-model.yaml:6  The format "flow-model" says why no step takes it, yet one does. Take "unused" out  [unused-format, a note]',
  ])
})

test('overlapping-version-ranges: two sets that hold at once', async () => {
  const of = (rest: string) => `{ of: 'technology:flow', ${rest} }`
  const python = (rest: string) => `{ of: 'technology:python', ${rest} }`
  expect(await problemsOf({ [flow]: versions(of("since: '1.9', until: '1.11'"), of("since: '1.10'")) })).toEqual([
    `${flow}:22  Version sets 1 and 2 of step "flow-train" overlap (technology:flow from 1.10). Bound them with "since" and "until" so that one holds at a time  [overlapping-version-ranges]`,
  ])
  expect(await problemsOf({ [flow]: versions(of("since: '1.9', until: '1.10'"), of("since: '1.10'")) })).toEqual([])
  const rows = [`${of("since: '1', until: '2'")}, ${python("until: '3'")}`, `${of("since: '1', until: '2'")}, ${python("since: '3'")}`]
  expect(await problemsOf({ [flow]: versions(...rows) })).toEqual([])
})

test('overlapping-version-ranges: a range that is empty, has no bound, or goes past its end', async () => {
  const range = (rest: string) => `{ of: 'technology:flow'${rest} }`
  const problems = await problemsOf({
    [flow]: versions(range(", since: '1.10', until: '1.9'"), range(", since: '2', until: '3', through: '3.0'"), range('')),
  })
  expect(problems.map(line => line.split('. ')[0] ?? '').filter(line => !line.includes('overlap'))).toEqual([
    expect.stringMatching(`^${flow}:21 {2}The versions of technology:flow in step "flow-train" begin with 1`),
    expect.stringMatching(`^${flow}:22 {2}The versions of technology:flow in step "flow-train" go through 3`),
    expect.stringMatching(`^${flow}:23 {2}The versions of technology:flow in step "flow-train" have no bound`),
  ])
})

test('overlapping-version-ranges: the order that a thing lists for itself', async () => {
  const listed = put('name: Flow', 'name: Flow\nversionOrder: [Ruby, Opal, Amber]')
  const range = (rest: string) => versions(`{ of: 'technology:flow', ${rest} }`)
  expect(await problemsOf({ [flow]: text => listed(range('since: Opal, until: Ruby')(text)) })).toEqual([
    expect.stringContaining(`${flow}:22  The versions of technology:flow in step "flow-train" begin with Opal, yet end before Ruby`),
  ])
  expect(await problemsOf({ [flow]: text => listed(range('since: Ruby, until: Pearl')(text)) })).toEqual([
    expect.stringContaining(
      `${flow}:22  The versions of technology:flow in step "flow-train" name Pearl, which its list of versions does not have`,
    ),
  ])
  expect(await problemsOf({ [flow]: text => listed(range('since: Ruby, until: Amber')(text)) })).toEqual([])
})

test('duplicate-step: an id used twice, in two files or in one', async () => {
  expect(await problemsOf({ [dock]: add(step('flow-train', 'CONVERT', 'flow-model', 'flow-model')) })).toEqual([
    `${flow}:13  The id "flow-train" is that of the step at ${dock}:15 too. Give one of the two another id, or take it out  [duplicate-step]`,
  ])
  const refusal = 'refusals:\n  - { id: no, statement: { id: never, kind: FACT, text: { en: A, ko: B }, cites: { manual: [2] } } }'
  expect(await problemsOf({ [dock]: add(refusal), 'targets/container.yaml': add(refusal) })).toEqual([
    `targets/container.yaml:9  The id "no" is that of the refusal at ${dock}:16 too. Give one of the two another id, or take it out  [duplicate-step]`,
  ])
  const again = put('steps:', '  - { id: free, kind: FACT, text: { en: A, ko: B }, cites: { manual: [2] } }\nsteps:')
  expect(await problemsOf({ [flow]: again })).toEqual([
    `${flow}:12  The id "free" is that of the statement at ${flow}:11 too. Give one of the two another id, or take it out  [duplicate-step]`,
  ])
})

test('duplicate-step: the same step in two files, in another order', async () => {
  const demands = (values: string) => `\n    requires: { precision: [${values}] }`
  const second = (values: string) => ({
    [dock]: add(step('one', 'DEPLOY', 'flow-model', 'container', demands('int8, fp16'))),
    [flow]: add(step('two', 'DEPLOY', 'flow-model', 'container', demands(values))),
  })
  expect(await problemsOf(second('fp16, int8'))).toEqual([
    `${flow}:21  The step "two" is "one" at ${dock}:15 again. Keep it in the file of what does it, with the sources of both  [duplicate-step]`,
  ])
  expect(await problemsOf(second('fp16'))).toEqual([])
})

describe('outlived-technologies', () => {
  const event = (date: string) => `{ date: ${date}, cites: { manual: [2] } }`
  /** Dock ends on a day; its one step has these dates of its own. */
  const ending = (own: string) => (text: string) =>
    add(`    lifecycle: { ${own} }\nnoSuccessor: None is named.`)(
      text.replace('undated: Not stated.', `undated: Not stated., retired: ${event('2019-04-01')}`),
    )

  test('a step that ends after what does it', async () => {
    expect(await problemsOf({ [dock]: ending(`retired: ${event('2019-05')}`) })).toEqual([
      `${dock}:15  The step "dock-serve" is retired 2019-05, yet "dock", which it needs, is retired 2019-04-01. Correct the one that is wrong, or take this one out: a step ends with its technologies  [outlived-technologies]`,
    ])
  })

  test('one that begins on the day of their end, or after it, or that is still to come', async () => {
    const remedy = 'Correct the one that is wrong, or name under "by" what does it now  [outlived-technologies]'
    expect(await problemsOf({ [dock]: ending(`introduced: ${event('2019-04-01')}`) })).toContain(
      `${dock}:15  The step "dock-serve" is introduced 2019-04-01, yet "dock", which it needs, is retired 2019-04-01. ${remedy}`,
    )
    expect(await problemsOf({ [dock]: ending('introduced: unreleased') })).toEqual([
      `${dock}:15  The step "dock-serve" is not released yet, yet "dock", which it needs, is retired 2019-04-01. ${remedy}`,
    ])
  })

  test('none of its own is needed: it ends with them; and it may end before them', async () => {
    expect(await problemsOf({ [dock]: ending('') })).toEqual([])
    expect(await problemsOf({ [dock]: ending(`introduced: ${event('2017')}, retired: ${event('2019')}`) })).toEqual([])
  })
})
