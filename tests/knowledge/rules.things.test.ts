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
  expect(await problemsOf({ [flow]: put('  introduced: {', '  deprecated: {'), 'formats/flow-model.yaml': both })).toEqual([
    'formats/flow-model.yaml:5  The format "flow-model" has a date of introduction, and a reason for having none. Take one of the two out  [undated]',
    `${flow}:5  The technology "flow" has no date of introduction. Write "introduced" under "lifecycle" (its first release; a year will do), or why there is none under "undated"  [undated]`,
  ])
  expect(await problemsOf({ 'targets/container.yaml': put('undated: Not stated.', 'introduced: unreleased') })).toEqual([])
})

const dates = (lines: string) => put('  introduced: { date: 2015-11-09, cites: { manual: [2] } }', lines.trim().replaceAll(/^\s*/gm, '  '))
/** For what ends here: nothing is known to come after it. */
const ends = (change: (text: string) => string) => (text: string) => add('noSuccessor: None is named.')(change(text))
const event = (date: string, rest = '') => `{ date: ${date}, cites: { manual: [2] }${rest} }`

test('inverted-dates: what ends before it begins', async () => {
  const lines = `introduced: ${event('2019')}\nclosedToNew: ${event('2018-12')}\nretired: ${event('2018-11-30')}`
  expect(await problemsOf({ [flow]: ends(dates(lines)) })).toEqual([
    `${flow}:6  The technology "flow" has introduced 2019, after closedToNew 2018-12. Correct the one that is wrong  [inverted-dates]`,
    `${flow}:6  The technology "flow" has introduced 2019, after retired 2018-11-30. Correct the one that is wrong  [inverted-dates]`,
    expect.stringMatching(/:6 .* introduced on 2019, yet is cited to "manual" of 2018-02-12\. .* \[attested-before-introduced, a note\]$/),
    `${flow}:7  The technology "flow" has closedToNew 2018-12, after retired 2018-11-30. Correct the one that is wrong  [inverted-dates]`,
  ])
})

test('inverted-dates: a year or a month is wrong only where no day of it is in order', async () => {
  const lines = `introduced: ${event('2016')}\ndeprecated: ${event('2016-02')}\nretired: ${event('2016-02-29')}`
  expect(await problemsOf({ [flow]: ends(dates(lines)) })).toEqual([])
})

test('disagreeing-dates: exactly one date is followed, and each of the others says why it is not', async () => {
  const two = (rest: string) => dates(`introduced: [${event('2015')}, ${event('2016', rest)}]`)
  expect(await problemsOf({ [flow]: two('') })).toEqual([
    `${flow}:6  Of the dates introduced of technology "flow", 2 are followed. Follow one: say "followed: false" at all others, or cite several sources for one date  [disagreeing-dates]`,
  ])
  expect(await problemsOf({ [flow]: dates(`introduced: ${event('2015', ', followed: false, because: A slip.')}`) })).toEqual([
    expect.stringContaining(`${flow}:6  Of the dates introduced of technology "flow", none is followed`),
  ])
  expect(await problemsOf({ [flow]: two(', followed: false') })).toEqual([
    `${flow}:6  Of the dates introduced of technology "flow", 2016 is not followed, and nothing says why. Write under "because" why 2015 is the better one  [disagreeing-dates]`,
  ])
  expect(await problemsOf({ [flow]: two(', followed: false, because: Of its second edition.') })).toEqual([])
})

test('disagreeing-dates: sources that agree are no two dates, and a reason stands where there is something to explain', async () => {
  const lines = `introduced:\n  - ${event('2015', ', because: It is the best.')}\n  - ${event('2015', ', followed: false, because: Why.')}`
  expect(await problemsOf({ [flow]: dates(lines.replaceAll('\n  -', '\n-')) })).toEqual([
    `${flow}:7  The date 2015 among the dates introduced of technology "flow" is followed, yet says why it is not. Say "followed: false" beside it, or move the reason to the date that is not followed  [disagreeing-dates]`,
    `${flow}:8  The date 2015 stands twice among the dates introduced of technology "flow". Sources that agree are cited together, at one date  [disagreeing-dates]`,
  ])
})

const ended = put('  introduced: {', `  retired: ${event('2019-04-01')}\n  introduced: {`)

test('missing-successor: what ends says what comes after it', async () => {
  expect(await problemsOf({ [flow]: ended })).toEqual([
    `${flow}:6  The technology "flow" has an end, and nothing says what comes after it. Add a relation SUCCEEDED_BY, or say under "noSuccessor" which of its statements says that there is none or, where no source does, why none is given  [missing-successor]`,
  ])
  const next = 'id: flow-2\nkind: TOOL\nname: Flow 2\ncites: { manual: [2] }'
  const succeeded = (text: string) =>
    ended(text).replace('relations:', 'relations:\n  - { kind: SUCCEEDED_BY, to: [flow-2], cites: { manual: [2] } }')
  expect(await problemsOf({ 'technologies/flow-2.yaml': next, [flow]: succeeded })).toEqual([])
  // What is deprecated is still to be had.
  expect(await problemsOf({ [flow]: text => ended(text).replace('retired', 'deprecated') })).toEqual([])
})

test('missing-successor: or a statement says that there is none, or why none is given, and not beside a successor', async () => {
  const without = (value: string) => (text: string) => add(`noSuccessor: ${value}`)(ended(text))
  expect(await problemsOf({ [flow]: without('{ statement: free }') })).toEqual([])
  expect(await problemsOf({ [flow]: without('Its makers name none.') })).toEqual([])
  expect(await problemsOf({ [flow]: without('{ statement: fre }') })).toEqual([
    `${flow}:22  "flow" has no statement "fre", which would say that nothing succeeds it. Correct it (the nearest are free), or write the statement  [missing-successor]`,
  ])
  const both = (text: string) =>
    without('None.')(text).replace('relations:', 'relations:\n  - { kind: SUCCEEDED_BY, to: [dock], cites: { manual: [2] } }')
  expect(await problemsOf({ [flow]: both })).toEqual([
    `${flow}:23  The technology "flow" has a successor, and a reason for having none. Take one of the two out  [missing-successor]`,
  ])
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

test.each([
  'https://github.com/a/b',
  'https://github.com/a/b/blob/main/README.md',
  'https://github.com/a/b/tree/release-1.2/docs',
  'https://github.com/a/b/blob/v1.x/README.md',
  'https://github.com/a/b/tree/deadbeaf-branch',
  'https://github.com/a/b/releases',
  'https://github.com/a/b/wiki/Home',
  'https://raw.githubusercontent.com/a/b/refs/heads/main/README.md',
  'https://raw.githubusercontent.com/a/b/master/README.md',
  'https://gitlab.com/a/b/c/-/blob/main/README.md',
  'https://huggingface.co/a/b/blob/main/config.json',
  'https://www.huggingface.co/datasets/a/b/resolve/main/data.csv',
  'https://bitbucket.org/a/b/src/master/README.md',
])('unpinned-source: %s moves on', async url => {
  expect(await problemsOf({ 'sources/manual.yaml': add(`url: ${url}`) })).toEqual([
    'sources/manual.yaml:7  The source "manual" is cited from a repository without a commit, and may say something else tomorrow. Write the address with the commit that was read (on GitHub the key "y" gives it), or that of a release  [unpinned-source]',
  ])
})

test('unpinned-source: a commit, a release and a thread stay; other sites are no repositories', async () => {
  const commit = '7403b7a5eeab6ee1276bcf2a3b0dbd61bc8fba5e'
  const urls = [
    `https://github.com/a/b/blob/${commit}/README.md`,
    `https://github.com/a/b/commit/${commit.slice(0, 10)}`,
    `https://github.com/a/b/tree/${commit}`,
    ...['v1.2.0', '0.0.5-alpha', 'RELEASE-0.1.3', '0.0.1.CRAN', 'v0.4'].map(tag => `https://github.com/a/b/tree/${tag}`),
    'https://github.com/a/b/releases/tag/whatever',
    'https://github.com/a/b/issues/7#issuecomment-1',
    'https://github.com/a/b/pull/7',
    'https://github.com/a',
    `https://raw.githubusercontent.com/a/b/${commit}/README.md`,
    'https://raw.githubusercontent.com/a/b/refs/tags/v1.2.0/README.md',
    `https://gitlab.com/a/b/c/-/blob/${commit}/README.md`,
    'https://gitlab.com/a/b/-/releases/v1.2.0',
    'https://gitlab.com/a/b/-/merge_requests/7',
    `https://huggingface.co/a/b/blob/${commit}/config.json`,
    'https://huggingface.co/docs/a/main/index',
    'https://docs.example.org/main/README.md',
  ]
  const sources = urls.map((url, index) => [`sources/s${index}.yaml`, `id: s${index}\ntitle: S\nurl: ${url}`])
  expect(await problemsOf(Object.fromEntries(sources))).toEqual([])
})
