/** A document in, problems out: the rules about single things and what is said of them. */
import { expect, test } from 'vitest'
import { add, problemsOf, put } from './directory.js'

const flow = 'technologies/flow.yaml'

test('uncited: a thing, statement, relation, step and date without a source', async () => {
  const bare = (text: string) => text.replaceAll('cites: { manual: [2] }', 'cites: {}')
  const add = 'Add who says so, as "cites: { source-id: [where in it] }", or take it out  [uncited]'
  expect(await problemsOf({ [flow]: bare })).toEqual([
    `${flow}:1  The technology "flow" cites no source. ${add}`,
    `${flow}:6  The date introduced of technology "flow" cites no source. ${add}`,
    `${flow}:8  The relation USED_IN of "flow" to training cites no source. ${add}`,
    `${flow}:9  The relation SUPPORTS_LANGUAGE of "flow" to python cites no source. ${add}`,
    `${flow}:11  The statement "free" cites no source. ${add}`,
    `${flow}:13  The step "flow-train" cites no source. ${add}`,
  ])
})

test('uncited: a condition of a step, the statement of a refusal, an environment', async () => {
  const problems = await problemsOf({
    [flow]: add(`    conditions:
      - { id: slowly, kind: CONDITION, text: { en: Slowly., ko: 천천히. } }
refusals:
  - { id: no-flow, statement: { id: never, kind: FACT, text: { en: Never., ko: 절대. } } }`),
    'environments.yaml': put(', cites: { manual: [2] }', ''),
  })
  expect(problems.map(line => line.split('. Add')[0])).toEqual([
    'environments.yaml:1  The environment "cloud" cites no source',
    `${flow}:22  The statement "slowly" cites no source`,
    `${flow}:24  The statement "never" cites no source`,
  ])
})

test('uncited: a source cited as a whole is enough', async () => {
  expect(await problemsOf({ 'technologies/python.yaml': put('[2]', '[]') })).toEqual([])
})

test('missing-locale: every text is in both languages', async () => {
  const problems = await problemsOf({
    [flow]: text =>
      text
        .replace(', ko: 무료입니다.', '')
        .replace('en: Flow trains a model.', 'en: " "')
        .replace('name: Flow', 'name: { en: Flow }\nsummary: { ko: 흐름 }'),
  })
  expect(problems).toEqual([
    `${flow}:3  The name of technology "flow" is not given in Korean. Write it under "ko:"  [missing-locale]`,
    `${flow}:4  The summary of technology "flow" is not given in English. Write it under "en:"  [missing-locale]`,
    `${flow}:12  The text of statement "free" is not given in Korean. Write it under "ko:"  [missing-locale]`,
    `${flow}:19  The description of step "flow-train" is not given in English. Write it under "en:"  [missing-locale]`,
  ])
})

test('id-is-file-name: a file has the name of what it holds', async () => {
  const [problem] = await problemsOf({ 'sources/handbook.yaml': 'title: The handbook\nid: the-handbook' })
  expect(problem).toBe(
    'sources/handbook.yaml:2  The id "the-handbook" is not the name of its file. Name the file the-handbook.yaml, or correct the id  [id-is-file-name]',
  )
})

test('id-is-file-name: of two files with one id the other one is named', async () => {
  expect(await problemsOf({ 'technologies/a.yaml': 'id: python\nkind: TOOL\nname: A\ncites: { manual: [2] }' })).toEqual([
    'technologies/a.yaml:1  "python" is the id of technologies/python.yaml:1 too. Give it an id of its own, which is its file\'s name  [id-is-file-name]',
  ])
})

test('undated: a framework needs a date or a reason, and not both; a language needs neither', async () => {
  const both = put('lifecycle: { undated: Not stated. }', 'lifecycle: { undated: Not stated., introduced: unreleased }')
  expect(await problemsOf({ [flow]: put('  introduced: {', '  retired: {'), 'formats/flow-model.yaml': both })).toEqual([
    'formats/flow-model.yaml:5  The format "flow-model" has a date of introduction, and a reason for having none. Take one of the two out  [undated]',
    `${flow}:5  The technology "flow" has no date of introduction. Write "introduced" under "lifecycle" (its first release; a year will do), or why there is none under "undated"  [undated]`,
  ])
  expect(await problemsOf({ 'targets/container.yaml': put('undated: Not stated.', 'introduced: unreleased') })).toEqual([])
})

const dates = (lines: string) => put('  introduced: { date: 2015-11-09, cites: { manual: [2] } }', lines.trim().replaceAll(/^\s*/gm, '  '))
const event = (date: string, rest = '') => `{ date: ${date}, cites: { manual: [2] }${rest} }`

test('inverted-dates: what ends before it begins', async () => {
  const lines = `introduced: ${event('2019')}\nclosedToNew: ${event('2018-12')}\nretired: ${event('2018-11-30')}`
  expect(await problemsOf({ [flow]: dates(lines) })).toEqual([
    `${flow}:6  The technology "flow" has introduced 2019, after closedToNew 2018-12. Correct the one that is wrong  [inverted-dates]`,
    `${flow}:6  The technology "flow" has introduced 2019, after retired 2018-11-30. Correct the one that is wrong  [inverted-dates]`,
    expect.stringMatching(/:6 .* introduced on 2019, yet is cited to "manual" of 2018-02-12\. .* \[attested-before-introduced, a note\]$/),
    `${flow}:7  The technology "flow" has closedToNew 2018-12, after retired 2018-11-30. Correct the one that is wrong  [inverted-dates]`,
  ])
})

test('inverted-dates: a year or a month is wrong only where no day of it is in order', async () => {
  const lines = `introduced: ${event('2016')}\ndeprecated: ${event('2016-02')}\nretired: ${event('2016-02-29')}`
  expect(await problemsOf({ [flow]: dates(lines) })).toEqual([])
})

test('inverted-dates: of dates that disagree exactly one is followed', async () => {
  const two = (rest: string) => dates(`introduced: [${event('2015')}, ${event('2016', rest)}]`)
  expect(await problemsOf({ [flow]: two('') })).toEqual([
    `${flow}:6  Of the dates introduced of technology "flow", 2 are followed. Follow one: say "followed: false" at all others, or cite several sources for one date  [inverted-dates]`,
  ])
  expect(await problemsOf({ [flow]: dates(`introduced: ${event('2015', ', followed: false')}`) })).toEqual([
    expect.stringContaining(`${flow}:6  Of the dates introduced of technology "flow", none is followed`),
  ])
  expect(await problemsOf({ [flow]: two(', followed: false') })).toEqual([])
})

test('inverted-dates: a slip of the year, and a source read before it was published', async () => {
  expect(
    await problemsOf({
      [flow]: dates(`introduced: ${event('"0215"')}`),
      'sources/manual.yaml': put('publishedOn: 2018-02-12', 'publishedOn: 2018-02-12\nretrievedOn: 2017-12'),
    }),
  ).toEqual([
    'sources/manual.yaml:4  The source "manual" was retrieved on 2017-12, before it was published on 2018-02-12. Correct the one that is wrong  [inverted-dates]',
    `${flow}:6  The date 0215 is not between 1950 and 2099. Correct the year  [inverted-dates]`,
  ])
})

test('trait-conflict: two statements give a trait two values', async () => {
  const second = (value: boolean) =>
    put('steps:', `  - { id: paid, kind: FACT, text: { en: A, ko: B }, trait: { free: ${value} }, cites: { manual: [2] } }\nsteps:`)
  expect(await problemsOf({ [flow]: second(false) })).toEqual([
    `${flow}:12  The statement "paid" says free: false, "free" at ${flow}:11 says true. Keep the trait at the one that holds in general  [trait-conflict]`,
  ])
  expect(await problemsOf({ [flow]: second(true) })).toEqual([])
})

test('attested-before-introduced: a source older than what it is cited for is a note', async () => {
  expect(await problemsOf({ [flow]: put('2015-11-09', '2018-03') })).toEqual([
    `${flow}:6  The technology "flow" was introduced on 2018-03, yet is cited to "manual" of 2018-02-12. Nothing, if both are right: the later date counts  [attested-before-introduced, a note]`,
  ])
  expect(await problemsOf({ [flow]: put('2015-11-09', '2018-02') })).toEqual([])
})
