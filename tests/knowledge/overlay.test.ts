/** Directories laid over each other: what an overlay adds and ends, whose word it is, and what it may not do, by file and line. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkKnowledge } from '../../src/knowledge/check.js'
import { filesDigest } from '../../src/knowledge/files-digest.js'
import { formatProblem } from '../../src/knowledge/problem.js'
import { readKnowledge } from '../../src/knowledge/read.js'
import { graphRows } from '../../src/knowledge/rows.js'
import { changed, directoryOf, put, sound } from './directory.js'

const over = (files: Record<string, string>): Record<string, string> => ({
  'overlay.yaml': 'name: Ours',
  'sources/policy.yaml': 'id: policy\ntitle: The policy\npublishedOn: 2020-01-01',
  ...files,
})
const ours = 'cites: { policy: [1] }'

/** The sound directory with overlays on it. */
async function laid(...overlays: Record<string, string>[]) {
  const base = await directoryOf(sound)
  const directories = await Promise.all(overlays.map(directoryOf))
  const reading = await readKnowledge([base, ...directories])
  const short = (text: string) => [base, ...directories].reduce((line, each, index) => line.replaceAll(each, `${index}`), text)
  const where = (type: 'technology' | 'target' | 'environment', id: string, ...path: (string | number)[]) => {
    const { file, line } = reading.locate({ type, id, path })
    return `${short(file)}:${line}`
  }
  return { ...reading, where, lines: checkKnowledge(reading).map(problem => short(formatProblem(problem))) }
}

test('a file without a name adds to each list of the thing that has its id, and every part is located where it stands', async () => {
  const dock = `
    id: dock
    aliases: [Quay]
    statements:
      - { id: ours, kind: FACT, text: { en: We run it., ko: 우리가 운영합니다. }, ${ours} }
    relations:
      - { kind: SUPPORTS, to: [flow], ${ours} }
    steps:
      - { id: dock-serve-here, kind: DEPLOY, by: [dock], from: [flow-model], to: quay, description: { en: Here., ko: 여기. }, official: true, ${ours} }
    refusals:
      - { id: dock-no-int8, format: flow-model, requires: { precision: [int8] }, statement: ours }`
  const quay = `{ id: quay, name: Quay side, ${ours}, lifecycle: { undated: Not stated. }, relations: [{ kind: LOCATED_IN, to: [cloud], ${ours} }] }`
  const container = `
    id: container
    aliases: [Box]
    relations:
      - { kind: MANAGED_BY, to: [flow], ${ours} }`
  const { knowledge, lines, where, overlayOf } = await laid(
    over({
      'technologies/dock.yaml': dock,
      'targets/quay.yaml': quay,
      'targets/container.yaml': container,
      'environments.yaml': '- { id: cloud, aliases: [Sky] }',
    }),
  )
  expect(lines).toEqual([])
  const found = knowledge.technologies.find(({ id }) => id === 'dock')!
  expect(found).toMatchObject({
    kind: 'RUNTIME',
    name: { en: 'Dock', ko: 'Dock' },
    aliases: ['Quay'],
    lifecycle: { undated: 'Not stated.' },
  })
  expect(found.statements.map(({ id }) => id)).toEqual(['ours'])
  expect(found.steps.map(({ id }) => id)).toEqual(['dock-serve', 'dock-serve-here'])
  expect(found.relations).toMatchObject([{ kind: 'SUPPORTS', to: ['flow'] }])
  expect(found.refusals).toMatchObject([{ id: 'dock-no-int8', statement: 'ours' }])
  expect(knowledge.targets.map(({ id, aliases, relations }) => [id, aliases, relations.map(({ kind }) => kind)])).toEqual([
    ['container', ['Box'], ['LOCATED_IN', 'HOSTED_BY', 'MANAGED_BY']],
    ['quay', [], ['LOCATED_IN']],
  ])
  expect(knowledge.environments.map(({ id, name, aliases }) => [id, name.en, aliases])).toEqual([['cloud', 'Cloud', ['Sky']]])
  expect(knowledge.sources.map(({ id, overlay }) => [id, overlay])).toEqual([
    ['manual', undefined],
    ['policy', 'Ours'],
  ])

  expect(where('technology', 'dock', 'name')).toBe('0/technologies/dock.yaml:3')
  expect(where('technology', 'dock', 'steps', 0, 'cites')).toBe('0/technologies/dock.yaml:14')
  expect(where('technology', 'dock', 'steps', 1, 'cites')).toBe('1/technologies/dock.yaml:8')
  expect(where('target', 'container', 'relations', 1)).toBe('0/targets/container.yaml:7')
  expect(where('target', 'container', 'relations', 2, 'to', 0)).toBe('1/targets/container.yaml:4')
  expect(where('environment', 'cloud', 'aliases', 0)).toBe('1/environments.yaml:1')
  expect(overlayOf({ type: 'technology', id: 'dock', path: ['steps', 1] })).toBe('Ours')
  expect(overlayOf({ type: 'technology', id: 'dock', path: ['steps', 0] })).toBeNull()
  expect(overlayOf({ type: 'target', id: 'quay', path: [] })).toBe('Ours')
})

test('a thing and a step are ended for the company: its dates are followed, the public ones stay beside them', async () => {
  const base = await directoryOf(
    changed({
      'technologies/flow.yaml': put(
        'lifecycle:\n',
        'lifecycle:\n  deprecated: { date: 2019-01-01, cites: { manual: [2] } }\n  retired: { date: 2022-01-01, cites: { manual: [2] } }\n',
      ),
    }),
  )
  const overlay = await directoryOf(
    over({
      'technologies/flow.yaml': `
        id: flow
        lifecycle:
          retired:
            - { date: 2024-05, ${ours} }
            - { date: 2023-01-01, followed: false, because: A plan that was given up., ${ours} }
        stepChanges:
          - step: flow-train
            lifecycle:
              closedToNew: { date: 2020-02-02, ${ours} }
            conditions:
              - { id: ask, kind: CONDITION, text: { en: Ask first., ko: 먼저 물어보세요. }, ${ours} }`,
    }),
  )
  const reading = await readKnowledge([base, overlay])
  expect(checkKnowledge(reading).map(formatProblem)).toEqual([])
  const flow = reading.knowledge.technologies.find(({ id }) => id === 'flow')!
  expect(flow.lifecycle).toMatchObject({
    introduced: [{ date: '2015-11-09' }],
    deprecated: [{ date: '2019-01-01', followed: true }],
    retired: [
      { date: '2022-01-01', followed: false, cites: { manual: ['2'] } },
      { date: '2024-05', followed: true, cites: { policy: ['1'] } },
      { date: '2023-01-01', followed: false },
    ],
  })
  expect(flow.steps[0]).toMatchObject({
    from: [],
    to: 'flow-model',
    cites: { manual: ['2'] },
    lifecycle: { closedToNew: [{ date: '2020-02-02', followed: true }], retired: [] },
    conditions: [{ id: 'ask' }],
  })
  const line = (...path: (string | number)[]) => {
    const { file, line } = reading.locate({ type: 'technology', id: 'flow', path })
    return [file === join(overlay, 'technologies/flow.yaml') ? 'overlay' : 'base', line]
  }
  expect(line('lifecycle', 'retired', 0, 'cites')).toEqual(['base', 7])
  expect(line('lifecycle', 'retired', 1, 'date')).toEqual(['overlay', 4])
  expect(line('lifecycle', 'retired')).toEqual(['overlay', 3])
  expect(line('lifecycle', 'introduced')).toEqual(['base', 8])
  expect(line('steps', 0, 'lifecycle', 'closedToNew', 0)).toEqual(['overlay', 9])
  expect(line('steps', 0, 'conditions', 0)).toEqual(['overlay', 11])
})

test('an overlay lies over the ones before it', async () => {
  const boat = `id: boat\nkind: TOOL\nname: Boat\n${ours}`
  const more = {
    'overlay.yaml': 'name: Theirs',
    'sources/memo.yaml': 'id: memo\ntitle: A memo',
    'technologies/boat.yaml':
      'id: boat\naliases: [Ship]\nstatements:\n  - { id: old, kind: FACT, text: { en: Old., ko: 낡았습니다. }, cites: { memo: [] } }',
  }
  const { knowledge, lines, overlayOf } = await laid(over({ 'technologies/boat.yaml': boat }), more)
  expect(lines).toEqual([])
  expect(knowledge.technologies.find(({ id }) => id === 'boat')).toMatchObject({ name: { en: 'Boat' }, aliases: ['Ship'] })
  expect(overlayOf({ type: 'technology', id: 'boat', path: ['name'] })).toBe('Ours')
  expect(overlayOf({ type: 'technology', id: 'boat', path: ['statements', 0] })).toBe('Theirs')
  const { lines: wrongWayRound } = await laid(more, over({ 'technologies/boat.yaml': boat }))
  expect(wrongWayRound[0]).toMatch(/^1\/technologies\/boat\.yaml:1 {2}There is no technology "boat" to add to/)
})

const step = (rest: string) => `{ id: dock-more, kind: DEPLOY, by: [dock], from: [flow-model], to: container, ${rest} }`
const text = 'description: { en: More., ko: 더. }, official: true'

/** Each file alone on the sound directory, and all that is said of it; `1/` is the overlay, `0/` what lies under it. */
const wrong: [what: string, files: Record<string, string>, problems: string[]][] = [
  [
    'what a thing is',
    { 'technologies/dock.yaml': 'id: dock\nkind: PLATFORM\nsummary: { en: Ours., ko: 우리 것입니다. }' },
    [
      '1/technologies/dock.yaml:2  An overlay cannot say "kind" of the technology "dock", which is at 0/technologies/dock.yaml:1. Take it out: what can be added is aliases, statements, relations, steps, refusals, lifecycle, stepChanges  [overlay]',
      '1/technologies/dock.yaml:3  An overlay cannot say "summary" of the technology "dock", which is at 0/technologies/dock.yaml:1. Take it out: what can be added is aliases, statements, relations, steps, refusals, lifecycle, stepChanges  [overlay]',
    ],
  ],
  [
    'what an entry of a list is, a key that nothing has, and an entry that stands twice',
    { 'environments.yaml': '- id: cloud\n  homepage: https://example.com\n  statementz: []\n- id: cloud' },
    [
      '1/environments.yaml:2  An overlay cannot say "homepage" of the environment "cloud", which is at 0/environments.yaml:1. Take it out: what can be added is aliases, statements, lifecycle  [overlay]',
      '1/environments.yaml:3  [0] has the unknown key "statementz". Take it out or correct it: the nearest is "statements", all are id, aliases, statements, lifecycle  [shape]',
      '1/environments.yaml:4  "cloud" is the id of 1/environments.yaml:1 too. Give it an id of its own, which is its file\'s name  [id-is-file-name]',
    ],
  ],
  [
    'a thing with the id of another',
    { 'technologies/dock.yaml': `id: dock\nkind: TOOL\nname: Our dock\n${ours}` },
    [
      '1/technologies/dock.yaml:1  The technology "dock" is there already, at 0/technologies/dock.yaml:1. Give it an id of its own; or, to add to the one that is there, leave out its name and what it is  [overlay]',
    ],
  ],
  [
    'a source with the id of another, and a property',
    {
      'sources/manual.yaml': '# Ours.\nid: manual\ntitle: Our manual',
      'properties.yaml':
        '- { id: precision, label: { en: P, ko: P }, description: { en: P., ko: P. }, values: [{ value: int4, label: { en: Four, ko: 넷 } }] }',
    },
    [
      '1/properties.yaml:1  The property "precision" is there already, at 0/properties.yaml:1. Give it an id of its own, or take it out and use the one that is there  [overlay]',
      '1/sources/manual.yaml:2  The source "manual" is there already, at 0/sources/manual.yaml:1. Give it an id of its own, or take it out and use the one that is there  [overlay]',
    ],
  ],
  [
    'something added to nothing',
    { 'technologies/dok.yaml': '# A slip.\nid: dok\naliases: [Quay]' },
    [
      '1/technologies/dok.yaml:2  There is no technology "dok" to add to. Correct the id (the nearest are dock, flow, python); or, for one of your own, write its name  [overlay]',
    ],
  ],
  [
    'a file that is called otherwise',
    { 'technologies/ours.yaml': 'id: dock\naliases: [Quay]' },
    [
      '1/technologies/ours.yaml:1  The id "dock" is not the name of its file. Name the file dock.yaml, or correct the id  [id-is-file-name]',
    ],
  ],
  [
    'what a step takes',
    { 'technologies/dock.yaml': 'id: dock\nstepChanges:\n  - step: dock-serve\n    from: [flow-model]' },
    [
      '1/technologies/dock.yaml:4  stepChanges[0] has the unknown key "from". Take it out or correct it: the nearest is "step", all are step, lifecycle, conditions  [shape]',
    ],
  ],
  [
    'a step under an id that is taken',
    { 'technologies/dock.yaml': `id: dock\nsteps:\n  - ${step(`${text}, ${ours}`).replace('dock-more', 'dock-serve')}` },
    [
      '1/technologies/dock.yaml:3  The id "dock-serve" is that of the step at 0/technologies/dock.yaml:7 too. Give one of the two another id, or take it out  [duplicate-step]',
    ],
  ],
  [
    'a step that the thing does not have',
    { 'technologies/dock.yaml': 'id: dock\nstepChanges:\n  - step: dock-sreve\n  - step: flow-train' },
    [
      '1/technologies/dock.yaml:3  "dock" has no step "dock-sreve". Correct it: the nearest are dock-serve  [overlay]',
      '1/technologies/dock.yaml:4  "dock" has no step "flow-train". Write this in technologies/flow.yaml: it is a step of "flow"  [overlay]',
    ],
  ],
  [
    'when a thing came',
    { 'technologies/flow.yaml': `id: flow\nlifecycle:\n  introduced: { date: 2016, ${ours} }` },
    [
      '1/technologies/flow.yaml:3  lifecycle has the unknown key "introduced". Take it out or correct it: the nearest is "deprecated", all are deprecated, closedToNew, retired  [shape]',
    ],
  ],
  [
    'an end before the beginning',
    { 'technologies/flow.yaml': `id: flow\nlifecycle:\n  retired: { date: 2015-11-08, ${ours} }` },
    [
      '1/technologies/flow.yaml:3  The date retired of "flow", 2015-11-08, is not in order with introduced 2015-11-09 at 0/technologies/flow.yaml:6. Correct it  [overlay]',
    ],
  ],
  [
    'two dates that are both followed, and two that are not in order',
    {
      'technologies/flow.yaml': `id: flow\nlifecycle:\n  retired:\n    - { date: 2019, ${ours} }\n    - { date: 2020, ${ours} }\n  deprecated: { date: 2021, ${ours} }`,
    },
    [
      '1/technologies/flow.yaml:3  Of the dates retired of technology "flow", 2 are followed. Follow one: say "followed: false" at all others, or cite several sources for one date  [disagreeing-dates]',
      '1/technologies/flow.yaml:6  The technology "flow" has deprecated 2021, after retired 2019. Correct the one that is wrong  [inverted-dates]',
    ],
  ],
  [
    'a fact without a source, and one with a public source alone',
    {
      'technologies/dock.yaml': `id: dock\nlifecycle: { retired: { date: 2020, cites: { manual: [2] } } }\nsteps:\n  - ${step(text)}`,
      'technologies/boat.yaml': 'id: boat\nkind: TOOL\nname: Boat\ncites: { manual: [2] }',
    },
    [
      '1/technologies/boat.yaml:1  The technology "boat" comes with the overlay "Ours" and cites none of its sources. Cite one too, a file in its sources/, so that answers show whose word it is  [overlay-citation]',
      '1/technologies/dock.yaml:2  The date retired of technology "dock" comes with the overlay "Ours" and cites none of its sources. Cite one too, a file in its sources/, so that answers show whose word it is  [overlay-citation]',
      '1/technologies/dock.yaml:4  The step "dock-more" cites no source. Add who says so, as "cites: { source-id: [where in it] }", or take it out  [uncited]',
    ],
  ],
  [
    'a refusal that rests on a public statement',
    { 'technologies/flow.yaml': 'id: flow\nrefusals:\n  - { id: flow-no, format: flow-model, statement: free }' },
    [
      '1/technologies/flow.yaml:3  The refusal "flow-no" comes with the overlay "Ours" and cites none of its sources. Cite one too, a file in its sources/, so that answers show whose word it is  [overlay-citation]',
    ],
  ],
  [
    'another value of a trait',
    {
      'technologies/flow.yaml': `id: flow\nstatements:\n  - { id: paid, kind: FACT, text: { en: It costs., ko: 유료입니다. }, trait: { free: false }, ${ours} }`,
    },
    [
      '1/technologies/flow.yaml:3  The statement "paid" says free: false, "free" at 0/technologies/flow.yaml:11 says true. Keep the trait at the one that holds in general  [trait-conflict]',
    ],
  ],
  [
    'a relation that is there',
    { 'targets/container.yaml': `id: container\nrelations:\n  - { kind: LOCATED_IN, to: [cloud], ${ours} }` },
    [
      '1/targets/container.yaml:3  The relation LOCATED_IN of "container" to "cloud" is at 0/targets/container.yaml:6 too. Keep one of the two  [repeated-relation]',
    ],
  ],
]

test.each(wrong)('%s: file and line in the overlay', async (_, files, problems) => {
  expect((await laid(over(files))).lines).toEqual(problems)
})

test('a date of the company that public dates do not go with', async () => {
  const flow = (dates: string) => put('lifecycle:\n', `noSuccessor: Nobody says what came after it.\nlifecycle:\n${dates}`)
  const said = async (public_: string, own: string) => {
    const base = await directoryOf(changed({ 'technologies/flow.yaml': flow(`  ${public_}\n`) }))
    const overlay = await directoryOf(over({ 'technologies/flow.yaml': `id: flow\nlifecycle:\n  ${own}` }))
    return checkKnowledge(await readKnowledge([base, overlay])).map(problem =>
      formatProblem(problem).replaceAll(`${base}/`, '0/').replaceAll(`${overlay}/`, '1/'),
    )
  }
  const manual = 'cites: { manual: [2] }'
  expect(await said(`deprecated: { date: 2021-01-01, ${manual} }`, `retired: { date: 2020-01-01, ${ours} }`)).toEqual([
    '1/technologies/flow.yaml:3  The date retired of "flow", 2020-01-01, is not in order with deprecated 2021-01-01 at 0/technologies/flow.yaml:7. Correct it, or write under "deprecated" too when that was for you  [overlay]',
  ])
  expect(await said(`retired: { date: 2021-01-01, ${manual} }`, `closedToNew: { date: 2022, ${ours} }`)).toEqual([
    '1/technologies/flow.yaml:3  The date closedToNew of "flow", 2022, is not in order with retired 2021-01-01 at 0/technologies/flow.yaml:7. Correct it, or write under "retired" too when that was for you  [overlay]',
  ])
  const both = `retired: { date: 2020-01-01, ${ours} }\n  deprecated: { date: 2020-01-01, ${ours} }`
  expect(await said(`deprecated: { date: 2021-01-01, ${manual} }`, both)).toEqual([])
})

test('what cannot be read under it is told once: nothing is said of what is added to it', async () => {
  const base = await directoryOf(changed({ 'technologies/dock.yaml': 'id: dock\nname: [Dock' }))
  const overlay = await directoryOf(over({ 'technologies/dock.yaml': 'id: dock\naliases: [Quay]' }))
  const { problems } = await readKnowledge([base, overlay])
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['yaml', join(base, 'technologies/dock.yaml')]])
})

test('an overlay without a name, with that of another, and one that lies over nothing', async () => {
  const boat = { 'technologies/boat.yaml': `id: boat\nkind: TOOL\nname: Boat\n${ours}`, 'sources/policy.yaml': 'id: policy\ntitle: Policy' }
  expect((await laid(boat)).lines).toEqual([
    '1/overlay.yaml  It is missing. Write "name: …" into it, the name of who speaks here: answers show it with what they cite  [overlay]',
  ])
  expect((await laid({ ...boat, 'overlay.yaml': 'name:' })).lines).toEqual([
    '1/overlay.yaml:1  name is empty. Write a text there, or leave the key out  [shape]',
  ])
  expect((await laid({ ...boat, 'overlay.yaml': 'name: [' })).lines).toEqual([expect.stringMatching(/^1\/overlay\.yaml:\d .* \[yaml\]$/)])
  expect(
    (await laid(over({}), { ...boat, 'sources/policy.yaml': 'id: memo\ntitle: Memo', 'overlay.yaml': '# We.\nname: Ours' })).lines,
  ).toContain('2/overlay.yaml:2  "Ours" is the name of 1/overlay.yaml too. Give each overlay a name of its own  [overlay]')

  const overlay = await directoryOf(over({ 'technologies/dock.yaml': 'id: dock\naliases: [Quay]' }))
  for (const directories of [[overlay], [overlay, await directoryOf(sound)]]) {
    const lines = checkKnowledge(await readKnowledge(directories)).map(problem => formatProblem(problem).replace(overlay, '…'))
    expect(lines).toEqual([
      '…/overlay.yaml:1  This overlay lies over nothing. Name the directory that it adds to before it, as KNOWLEDGE=seed,our-platforms  [overlay]',
    ])
  }
  const misspelt = await readKnowledge([`${overlay}-none`, overlay])
  expect(misspelt.problems.map(({ rule, message }) => [rule, message])).toEqual([
    ['files', 'There is no such directory'],
    ['overlay', 'This overlay lies over nothing'],
  ])
})

test('the digest of the files tells an overlay that has changed, and a file that has moved to the one under it', async () => {
  const digestOf = async (...directories: Record<string, string>[]) => filesDigest(await Promise.all(directories.map(directoryOf)))
  const [a, b, c] = [{ 'a.yaml': 'a' }, { 'b.yaml': 'b' }, { 'c.yaml': 'c' }]
  const laidOver = await digestOf({ ...a, ...b }, c)
  expect(await digestOf({ ...a, ...b }, c)).toBe(laidOver)
  for (const others of [[a, { ...b, ...c }], [{ ...a, ...b, ...c }], [c, { ...a, ...b }], [{ ...a, ...b }, { 'c.yaml': 'd' }]])
    expect(await digestOf(...(others as Record<string, string>[])), JSON.stringify(others)).not.toBe(laidOver)
})

test('the example in examples/ changes just what it names, and has no errors', async () => {
  const example = fileURLToPath(new URL('../../examples/overlay', import.meta.url))
  const [before, after] = await Promise.all([readKnowledge(['seed']), readKnowledge(['seed', example])])
  expect(checkKnowledge(after).filter(({ severity }) => severity === 'error')).toEqual([])

  /** Every node and relationship that will be written, as text. */
  const rowsOf = ({ knowledge }: typeof before) => {
    const { nodes, relationships } = graphRows(knowledge)
    return new Set([...nodes, ...relationships].flatMap(([file, rows]) => rows.map(row => `${file} ${JSON.stringify(row)}`)))
  }
  const [were, are] = [rowsOf(before), rowsOf(after)]
  // Gone or written otherwise: what has a new alias, or an end.
  const gone = [...were].filter(row => !are.has(row)).map(row => row.replace(/^(\S+) \{"id":"([^"]+)".*/, '$1 $2'))
  expect(gone.sort()).toEqual([
    'write/nodes/environment environment:on-premises',
    'write/nodes/step step:mlflow-model-to-sagemaker-endpoint',
    'write/nodes/technology technology:mlflow',
  ])
  const come = [...are].filter(row => !were.has(row))
  const named = /acme|environment:on-premises|step[:/]mlflow-model-to-sagemaker-endpoint|technology:mlflow"/
  expect(come.filter(row => !named.test(row))).toEqual([])
  const sources = come.filter(row => row.startsWith('write/nodes/source'))
  expect(sources.map(row => JSON.parse(row.slice(row.indexOf('{'))).overlay)).toEqual(['Acme', 'Acme'])
})
