/** Dates: what is none is refused in a sentence; the state on a day; sources that disagree; lists as of a day. */
import { describe, expect, test } from 'vitest'
import { today } from '../server.js'
import { onEachStore } from './serve.js'

onEachStore(api => {
  describe('what is no date', () => {
    const notDates = [
      '2018-02-30',
      '2018-2-1',
      '2018-13-01',
      '2017-02-29',
      '18-02-12',
      '2018-02',
      'today',
      '',
      '2018-02-12T00:00:00Z',
      ' 2018-02-12',
    ]
    const sentence = (shown: string) => `Date: ${shown} is no calendar date; write one as "2018-02-12".`

    /** Every argument of this kind, with a place for a literal. */
    const places = (value: string) => [
      `{ technology(id: "R") { lifecycle { state(asOf: ${value}) } } }`,
      `{ technologies(where: { asOf: ${value} }) { totalCount } }`,
      `{ steps(asOf: ${value}) { totalCount } }`,
      `{ deploymentPaths(trainedIn: "R", deployableTo: "edge", trainedOn: ${value}) { nodes { key } } }`,
    ]

    test.each(notDates)('"%s" in a document', async text => {
      for (const document of places(JSON.stringify(text)))
        expect(await api.refused(document)).toEqual({ message: sentence(JSON.stringify(text)), code: 'BAD_USER_INPUT' })
    })

    test.each(['20180212', '2018.5', 'true', 'TODAY', '[]', '{}'])('%s in a document', async literal => {
      for (const document of places(literal)) {
        const { message, code } = await api.refused(document)
        expect({ message, code }).toEqual({
          message: expect.stringMatching(/^Date: .* is no calendar date; write one as "2018-02-12"\.$/),
          code: 'BAD_USER_INPUT',
        })
      }
    })

    test.each([...notDates, 20180212, 2018.5, true, ['2018-02-12', '2018-02-13'], {}])('%j as a variable', async asOf => {
      const document = 'query ($asOf: Date) { technologies(where: { asOf: $asOf }) { totalCount } }'
      expect(await api.refused(document, { asOf })).toEqual({ message: sentence(JSON.stringify(asOf)), code: 'BAD_USER_INPUT' })
      const filter = 'query ($where: TechnologyFilter) { technologies(where: $where) { totalCount } }'
      expect(await api.refused(filter, { where: { asOf } })).toMatchObject({
        message: sentence(JSON.stringify(asOf)),
        code: 'BAD_USER_INPUT',
      })
    })

    test('null is as if it were not given', async () => {
      const { given, left } = await api.ask(
        'query ($asOf: Date) { given: technologies(where: { asOf: $asOf }) { totalCount } left: technologies { totalCount } }',
        { asOf: null },
      )
      expect(given).toEqual(left)
    })

    test('the place in the document is told', async () => {
      const { errors } = await api.server.ask('{ steps(asOf: "today") { totalCount } }')
      expect(errors).toEqual([expect.objectContaining({ locations: [{ line: 1, column: 15 }] })])
    })
  })

  test('a leap day is a date, and so is one long past or far ahead', async () => {
    for (const asOf of ['2020-02-29', '0001-01-01', '9999-12-31'])
      expect((await api.ask(`{ technology(id: "R") { lifecycle { state(asOf: "${asOf}") } } }`)).technology.lifecycle.state).toMatch(
        /^[A-Z]+$/,
      )
  })

  test('the state is judged on the day, today where none is given; the day of an end counts as ended', async () => {
    const { technology } = await api.ask(`{ technology(id: "Azure Machine Learning Studio") { lifecycle {
      introduced closedToNew retired
      now: state today: state(asOf: "${today}")
      before: state(asOf: "2014-06-30") first: state(asOf: "2014-07-01")
      open: state(asOf: "2021-11-30") closed: state(asOf: "2021-12-01")
      last: state(asOf: "2024-08-31") gone: state(asOf: "2024-09-01")
    } } }`)
    expect(technology.lifecycle).toEqual({
      ...{ introduced: '2014-07-01', closedToNew: '2021-12-01', retired: '2024-09-01' },
      ...{ now: 'RETIRED', today: 'RETIRED', before: 'PLANNED', first: 'ACTIVE' },
      ...{ open: 'ACTIVE', closed: 'DEPRECATED', last: 'DEPRECATED', gone: 'RETIRED' },
    })
  })

  test('where sources disagree all dates are there with who says so, and one is followed', async () => {
    const { technology } = await api.ask(
      '{ technology(id: "azure-notebooks") { lifecycle { retired events { kind date precision followed citations { source { slug } } } } } }',
    )
    const { retired, events } = technology.lifecycle
    const retirements = events.filter(({ kind }: { kind: string }) => kind === 'RETIRED')
    expect({ retired, events: retirements }).toEqual({
      retired: '2021-01-15',
      events: [
        {
          ...{ kind: 'RETIRED', date: '2020-10-09', precision: 'DAY', followed: false },
          citations: [{ source: { slug: 'azure-notebooks-retirement-notice' } }],
        },
        {
          ...{ kind: 'RETIRED', date: '2021-01-15', precision: 'DAY', followed: true },
          citations: [{ source: { slug: 'azure-notebooks-retirement-banner' } }],
        },
      ],
    })
  })

  test('lists of steps hold all, or those in use on a day', async () => {
    const { technology, modelFormat, deploymentTarget, steps } = await api.ask(`{
      technology(id: "azure-notebooks") { all: steps { id } last: steps(asOf: "2021-01-14") { id } gone: steps(asOf: "2021-01-15") { id } }
      modelFormat(id: "studio-model") { all: acceptedBy { id } last: producedBy(asOf: "2024-08-31") { id } gone: producedBy(asOf: "2024-09-01") { id } }
      deploymentTarget(id: "azure-machine-learning-studio-web-service") {
        all: steps { id } last: steps(asOf: "2024-08-31") { id } gone: steps(asOf: "2024-09-01") { id }
        formats: acceptedFormats { slug } formatsLast: acceptedFormats(asOf: "2024-08-31") { slug } formatsGone: acceptedFormats(asOf: "2024-09-01") { slug }
      }
      steps(technology: "azure-notebooks", asOf: "2021-01-15") { totalCount }
    }`)
    const both = [{ id: 'step:azure-notebooks-python' }, { id: 'step:azure-notebooks-r' }]
    expect(technology).toEqual({ all: both, last: both, gone: [] })
    const deploy = [{ id: 'step:studio-to-web-service' }]
    expect(modelFormat).toEqual({ all: deploy, last: [{ id: 'step:studio-train' }], gone: [] })
    const formats = [{ slug: 'studio-model' }]
    expect(deploymentTarget).toEqual({ all: deploy, last: deploy, gone: [], formats, formatsLast: formats, formatsGone: [] })
    expect(steps.totalCount).toBe(0)
  })

  test("a step's dates are narrowed by its technologies and its target's hosts", async () => {
    const { node } = await api.ask(
      '{ node(id: "step:azure-notebooks-r") { ... on Step { lifecycle { state retired events { date followed } } } } }',
    )
    expect(node.lifecycle).toMatchObject({ state: 'RETIRED', retired: '2021-01-15' })
    expect(node.lifecycle.events).toContainEqual({ date: '2020-10-09', followed: false })
  })

  test('a trait that nobody states is null, and false is what somebody states', async () => {
    const { technology, technologies } = await api.ask(`{
      technology(id: "azure-notebooks") { traits { free subscriptionRequired offline gpu openSource } statements { trait } }
      technologies(where: { offline: false }, first: 100) { nodes { slug traits { offline } statements { trait } } }
    }`)
    expect(technology.traits).toEqual({ free: true, subscriptionRequired: false, offline: false, gpu: null, openSource: null })
    const stated = technology.statements.map(({ trait }: { trait: string | null }) => trait).filter(Boolean)
    expect(stated.sort()).toEqual(['free', 'offline', 'subscriptionRequired'])
    expect(technologies.nodes.length).toBeGreaterThan(1)
    for (const { traits, statements } of technologies.nodes) {
      expect(traits).toEqual({ offline: false })
      expect(statements).toContainEqual({ trait: 'offline' })
    }
  })
})
