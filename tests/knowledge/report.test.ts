/** A small knowledge in, its report out. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkKnowledge } from '../../src/knowledge/check.js'
import type { Knowledge } from '../../src/knowledge/entity.js'
import { load } from '../../src/knowledge/load.js'
import { readKnowledge } from '../../src/knowledge/read.js'
import { validKnowledge } from '../../src/knowledge/valid.js'
import { failurePoints, withPartsApart } from '../../src/report/failure-points.js'
import { report } from '../../src/report/report.js'
import { reportOn, runReport, staleReport } from '../../src/report/run.js'
import { readNetwork } from '../../src/routes/build-network.js'
import { impact } from '../../src/routes/impact.js'
import type { Network } from '../../src/routes/network.js'
import { emptyWhere } from '../../src/routes/question.js'
import { allTargets, matrix, trainers } from '../../src/routes/reach.js'
import { atOnce } from '../../src/routes/work.js'
import { openEmbedded } from '../../src/store/embedded.js'
import { add, changed, directoryOf, put } from './directory.js'

const cites = 'cites: { manual: [2] }'
const text = '{ en: It does., ko: 그렇습니다. }'
const step = (id: string, kind: string, from: string, to: string) =>
  `- { id: ${id}, kind: ${kind}, by: [flow-converter], from: [${from}], to: ${to}, description: ${text}, official: true, ${cites} }`

/** Beside the sound one: a deprecated converter that makes of a Flow model what runs on a phone, and a target and a source that nobody uses. */
const files = changed({
  'environments.yaml': add(`- { id: edge, name: { en: Edge, ko: 엣지 }, ${cites} }`),
  'sources/old.yaml': 'id: old\ntitle: An old one\nretrievedOn: 2024-11-23\nurl: https://github.com/a/b/blob/0123456789/x.md',
  'sources/old-again.yaml': 'id: old-again\ntitle: The same\nretrievedOn: 2024-11-24\nurl: https://github.com/a/b/blob/9876543210/x.md',
  'technologies/flow-converter.yaml': `
    id: flow-converter
    kind: CONVERTER
    name: { en: Flow converter, ko: Flow 변환기 }
    cites: { manual: [2], old: [], old-again: [] }
    lifecycle: { introduced: { date: 2018-03, ${cites} }, deprecated: { date: 2020-01-01, ${cites} } }
    steps:
      ${step('flow-convert', 'CONVERT', 'flow-model', 'open-model')}
      ${step('phone-run', 'DEPLOY', 'open-model', 'phone')}`,
  'formats/open-model.yaml': `{ id: open-model, kind: EXCHANGE, name: Open model, ${cites}, lifecycle: { undated: Not stated. } }`,
  'targets/phone.yaml': `
    id: phone
    name: { en: A phone, ko: 전화 }
    ${cites}
    lifecycle: { undated: Not stated. }
    relations:
      - { kind: LOCATED_IN, to: [edge], ${cites} }`,
  'targets/island.yaml': `{ id: island, name: { en: Island, ko: 섬 }, ${cites}, lifecycle: { undated: Not stated. } }`,
})

let directory: string
beforeAll(async () => {
  directory = await directoryOf(files)
  expect(checkKnowledge(await readKnowledge([directory])).filter(({ severity }) => severity === 'error')).toEqual([])
})

/** Read from a store that gives its rows in random order wherever a query asks for none. */
async function networkOf(knowledge: Knowledge): Promise<Network> {
  const store = openEmbedded({ timeout: 30_000, shuffleUnordered: true })
  const { revision } = await load(store, knowledge)
  const network = await readNetwork(store, revision)
  await store.close()
  return network
}

const told = (asOf: string) => reportOn([directory], asOf, () => {})

describe('the report', () => {
  test('counts what there is, by its state on the day', async () => {
    const text = await told('2024-12-01')
    for (const line of [
      '# The knowledge as of 2024-12-01',
      '| technologies | 4 | 3 | 1 | 0 | 0 |',
      '| steps | 4 | 2 | 2 | 0 | 0 |',
      'Technologies: 1 CONVERTER, 1 FRAMEWORK, 1 LANGUAGE, 1 RUNTIME. Formats: 1 EXCHANGE, 1 NATIVE.',
      '| DEPLOY | 2 | 0 | 0 | 0 | 0 | 1 | 0 | 1 |',
      'Statements about things: 1 (1 BENEFIT), of which 1 give a trait; conditions of steps: 0; written in refusals: 0.',
      'Sources: 3, of 0 publishers. A file of a repository counted once, whatever the commits that it was read at: 2 documents.',
    ])
      expect(text.split('\n')).toContain(line)
    expect((await told('2018-02-28')).split('\n')).toContain('| technologies | 4 | 3 | 0 | 0 | 1 |')
  })

  test('says from where to where, and by what kind of way', async () => {
    const text = await told('2024-12-01')
    expect(text).toContain('| trained in | Cloud | Edge |\n| --- | :---: | :---: |\n| Flow | 0 | 1† |\n')
    expect(text).toContain('| A phone | Edge | – | Flow† | – | – |\n| Container | Cloud | Flow | – | – | – |\n')
    expect(text).toContain('In use, yet reached from no training: Island.')
    expect(await told('2019-01-01')).toContain('| Flow | 0 | 1 |\n')
    expect(await told('2018-02-28')).toContain('| Flow | 0 | – |\n')
    expect(await told('2015-11-08')).toContain('Without a way on that day: Flow.')
  })

  test('says what is dated, told in Korean, and cited more than once', async () => {
    const text = await told('2024-12-01')
    expect(text).toContain('| technologies, formats and targets with a date of introduction | 2 of 9 (22 %) |')
    expect(text).toContain('| … of the others, those with a reason why not | 6 of 7 (85 %) |')
    expect(text).toContain('| … with a name or alias in Korean script | 5 of 9 (55 %) |')
    expect(text).toContain('| summaries, statements and descriptions of steps told in Korean | 5 of 5 (100 %) |')
    expect(text).toContain('| technologies, formats and targets cited by more than one source | 1 of 9 (11 %) |')
  })

  test('finds what nothing could stand in for', async () => {
    const text = await told('2024-12-01')
    expect(text).toContain('Of the 2 pairs of an origin and a target that have a way')
    // Not Flow, which trains them, nor Dock, which hosts the one that it serves.
    const tables = text.split('## Single points of failure')[1]!.split('## Thin places')[0]!
    expect(tables.match(/^\| (?!---|technology|format).*$/gm)).toEqual([
      '| Flow converter | 1 | 1 | 1 | 1 |',
      '| Flow model | 2 | 2 | 1 | 2 |',
      '| Open model | 1 | 1 | 1 | 1 |',
    ])
  })

  test('a thing that something else can stand in for is no such point', async () => {
    const second = files['technologies/flow-converter.yaml']!.toString().replaceAll(
      /flow-convert(er)?\b|phone-run/g,
      name => `other-${name}`,
    )
    const text = await reportOn(
      [
        await directoryOf({
          ...files,
          'technologies/other-flow-converter.yaml': second
            .replaceAll('Flow converter', 'Other converter')
            .replaceAll('Flow 변환기', '다른 변환기'),
        }),
      ],
      '2024-12-01',
      () => {},
    )
    const tables = text.split('## Single points of failure')[1]!.split('## Thin places')[0]!
    expect(tables.match(/^\| (?!---|technology|format).*$/gm)).toEqual(['| Flow model | 2 | 2 | 1 | 2 |', '| Open model | 1 | 1 | 1 | 1 |'])
  })

  test('says of every thing what the impact of its retirement says, its own pairs aside and its parts left standing', async () => {
    // It serves the phone better than its converter does, which it alone includes.
    const suite = `
      id: suite
      kind: TOOL
      name: Suite
      ${cites}
      relations: [{ kind: INCLUDES, to: [flow-converter], ${cites} }]
      steps:
        ${step('suite-run', 'DEPLOY', 'flow-model', 'phone').replace('by: [flow-converter]', 'by: [suite]')}`
    const knowledge = await validKnowledge([await directoryOf({ ...files, 'technologies/suite.yaml': suite })])
    const network = await networkOf(knowledge)
    const days = { asOf: '2024-12-01', trainedOn: '2024-12-01' }
    const { cells } = atOnce(pace => matrix(network, trainers(network), allTargets(network), emptyWhere, days, pace))
    const points = failurePoints(
      { knowledge, network, asOf: days.asOf },
      cells.flat().filter(best => best !== null),
      () => {},
    )
    const pair = ({ origin, end }: { origin: string; end: string }) => `${origin} ${end}`
    const impacts = [...network.things.keys()].flatMap(id => {
      const isOwn = ({ origin, end }: { origin: string; end: string }) => [origin, end, ...(network.hostsOf.get(end) ?? [])].includes(id)
      const { lost } = atOnce(pace => impact(withPartsApart(network), id, days.asOf, pace))
      const others = lost.flatMap(({ before }) => (isOwn(before) ? [] : [pair(before)]))
      return others.length > 0 && !id.startsWith('environment:') ? [[id, others]] : []
    })
    expect(Object.fromEntries(points.map(({ id, lost }) => [id, lost.map(pair)]))).toEqual(Object.fromEntries(impacts))
    // Without the suite the converter is still there, though avoiding it avoids both.
    expect(points.map(({ id }) => id)).toEqual(['format:flow-model'])
    expect(atOnce(pace => impact(network, 'technology:suite', days.asOf, pace)).lost).toHaveLength(1)
  })

  test('names the thin places', async () => {
    const text = await told('2024-12-01')
    for (const line of [
      '- **File formats with one way in only** (2): Flow model, Open model.',
      '- **Formats with one way out only** (1): Open model.',
      '- **Formats that nothing takes** (0).',
      '- **Targets that no step reaches** (1): Island.',
      '- **Targets with one DEPLOY step only** (2): A phone, Container.',
      '- **Technologies without a statement** (3): Dock, Flow converter, Python.',
      '- **Deprecated or retired without a successor** (1): Flow converter (technology).',
    ])
      expect(text.split('\n')).toContain(line)
  })

  test('names the sources that were not read for a year before the day, and those that nothing rests on', async () => {
    const lines = async (asOf: string) => (await told(asOf)).split('## Sources to read again')[1]!.match(/^- .*$/gm)
    expect(await lines('2025-11-24')).toEqual([
      '- **Not read since 2024-11-24, a year before the day of this report** (1): `old`.',
      '- **Without the day on which they were read** (1): `manual`.',
      '- **Cited by nothing** (0).',
    ])
    expect((await lines('2025-11-23'))![0]).toBe('- **Not read since 2024-11-23, a year before the day of this report** (0).')
  })

  test('is the same however the store orders its rows', async () => {
    const knowledge = await validKnowledge([directory])
    const once = async () => report({ knowledge, network: await networkOf(knowledge), asOf: '2024-12-01' })
    const first = await once()
    expect(first).toBe(await told('2024-12-01'))
    for (let again = 0; again < 5; again++) expect(await once()).toBe(first)
  })
})

describe('the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-report-'))
  const file = join(folder, 'knowledge.md')
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is written for a day that exists, and is up to date until the knowledge changes', async () => {
    await expect(runReport([directory], file, '2024-02-30', () => {})).rejects.toThrow('--as-of is "2024-02-30"; it must be a day')
    await expect(runReport([directory], undefined, '2024-12-01', () => {})).rejects.toThrow('Say with --to FILE')
    await expect(runReport([directory], join(folder, 'none', 'a.md'), '2024-12-01', () => {})).rejects.toThrow('cannot be written: ENOENT')
    expect(await runReport([directory], file, '2024-12-01', () => {})).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(await told('2024-12-01'))
    expect(staleReport(file, await readKnowledge([directory]))).toEqual([])

    const other = await directoryOf({
      ...files,
      'targets/phone.yaml': put('en: A phone', 'en: Telephone')(files['targets/phone.yaml'] as string),
    })
    expect(staleReport(file, await readKnowledge([other]))).toEqual([
      {
        severity: 'note',
        rule: 'stale-report',
        file,
        line: 3,
        message: expect.stringMatching(/^It was made from revision [0-9a-f]{16}, and the files are [0-9a-f]{16}$/),
        remedy: 'Run: npm run report',
      },
    ])
  })

  test('that names no revision is pointed out; one that is not there is not missed', async () => {
    writeFileSync(file, '# Written by hand')
    const reading = await readKnowledge([directory])
    expect(staleReport(file, reading).map(({ message }) => message)).toEqual(['It names no revision of the knowledge'])
    expect(staleReport(join(folder, 'none.md'), reading)).toEqual([])
  })
})
