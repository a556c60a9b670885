/** Names: what an argument of type ID may say, and which thing it then means. */
import { expect, test } from 'vitest'
import { validKnowledge } from '../../src/knowledge/valid.js'
import { changed, directoryOf } from '../knowledge/directory.js'
import { onEachStore } from './serve.js'

const tool = (id: string, name: string, more = '') => `id: ${id}\nkind: TOOL\nname: ${name}\ncites: { manual: [2] }\n${more}`
const since = (date: string) => `lifecycle:\n  introduced: { date: ${date}, cites: { manual: [2] } }\n`
const succeededBy = (id: string) => `relations:\n  - { kind: SUCCEEDED_BY, to: [${id}], cites: { manual: [2] } }\n`
const fan = (id: string) =>
  tool(`fan-of-${id}`, `Fan of ${id}`, `relations:\n  - { kind: SUPPORTS, to: [${id}], cites: { manual: [2] } }\n`)

/** Kits are generations that share a name; PYTHON is another tool's alias, in other letters. */
const knowledge = () =>
  directoryOf(
    changed({
      'technologies/snake.yaml': tool('snake', '{ en: Snake, ko: 뱀 }', 'aliases: [PYTHON, Ｗｉｄｅ Ｓｎａｋｅ]\n'),
      'technologies/kit-one.yaml': tool('kit-one', 'Kit One', `aliases: [The Kit]\n${since('2010-01-01')}${succeededBy('kit-two')}`),
      'technologies/kit-two.yaml': tool('kit-two', 'Kit Two', `aliases: [The Kit]\n${since('2015-06')}${succeededBy('kit-three')}`),
      'technologies/kit-three.yaml': tool('kit-three', 'Kit Three', `aliases: [The Kit]\n${since('2030-01-01')}`),
      'technologies/rig-one.yaml': tool('rig-one', 'Rig One', `aliases: [The Rig]\n${since('2010-01-01')}${succeededBy('rig-next')}`),
      'technologies/rig-next.yaml': tool('rig-next', 'Rig Next', 'aliases: [The Rig]\nlifecycle: { introduced: unreleased }\n'),
      ...Object.fromEntries(
        ['kit-one', 'kit-two', 'kit-three', 'rig-one', 'rig-next'].map(id => [`technologies/fan-of-${id}.yaml`, fan(id)]),
      ),
      // The same name for a technology and for a target.
      'technologies/harbour.yaml': tool('harbour', '{ en: Harbour, ko: 항구 }'),
      'targets/container.yaml': text => text.replace('name: { en: Container', 'aliases: [Harbour]\nname: { en: Container'),
    }),
  ).then(directory => validKnowledge([directory]))

const idOf = '($name: ID!) { technology(id: $name) { id } }'

onEachStore(api => {
  const technology = async (name: string) => (await api.ask(`query ${idOf}`, { name })).technology?.id ?? null

  test.each([
    ['its id', 'technology:snake'],
    ['its slug', 'snake'],
    ['its English name', 'Snake'],
    ['its Korean name', '뱀'],
    ['its Korean name, in separate letters', '뱀'.normalize('NFD')],
    ['an alias', 'PYTHON'],
    ['another case', 'sNAKE'],
    ['an id in another case', 'Technology:Snake'],
    ['spaces around it', '  Snake '],
    ['an alias in another width', 'Wide Snake'],
    ['other spacing', 'wide \u00a0  snake'],
  ])('a thing is found by %s', async (_, name) => {
    expect(await technology(name)).toBe('technology:snake')
  })

  test('an exact spelling wins over another case', async () => {
    expect([await technology('Python'), await technology('python'), await technology('PYTHON')]).toEqual([
      'technology:python',
      'technology:python',
      'technology:snake',
    ])
  })

  test('a name that two things have in another case is an error with the candidates', async () => {
    const { message, code, candidates } = await api.refused(`query ${idOf}`, { name: 'pYTHON' })
    expect(code).toBe('BAD_USER_INPUT')
    expect(candidates).toEqual(['technology:python', 'technology:snake'])
    expect(message).toBe('"pYTHON" may mean technology:python or technology:snake. Ask for one of them by its id.')
  })

  test('a name of another type, or of nothing, finds nothing: null, no error', async () => {
    const document = `($name: ID!) { technology(id: $name) { id } modelFormat(id: $name) { id } deploymentTarget(id: $name) { id } source(id: $name) { id } node(id: $name) { id } }`
    const none = { technology: null, modelFormat: null, deploymentTarget: null, source: null, node: null }
    for (const name of ['', ' ', 'nothing', 'technology:nothing', 'step:nothing', 'event:nothing'])
      expect(await api.ask(`query ${document}`, { name })).toEqual(none)
    expect(await api.ask(`query ${document}`, { name: 'Flow model' })).toEqual({
      ...none,
      modelFormat: { id: 'format:flow-model' },
      node: { id: 'format:flow-model' },
    })
    expect(await api.ask(`query ${document}`, { name: 'manual' })).toEqual({ ...none, source: { id: 'source:manual' } })
  })

  test('a source is named by its id or slug, and by nothing else', async () => {
    const source = async (name: string) => (await api.ask('query ($name: ID!) { source(id: $name) { slug } }', { name })).source
    expect([await source('manual'), await source('source:manual')]).toEqual([{ slug: 'manual' }, { slug: 'manual' }])
    expect([await source('The manual'), await source('Manual')]).toEqual([null, null])
  })

  test('of several types the first that has the name wins, in the order of each argument', async () => {
    // `about` takes a technology before a target, `deployableTo` a target before a technology.
    const { statements, deploymentPaths } = await api.ask(`{
      statements(about: "Harbour") { totalCount }
      deploymentPaths(trainedIn: "Flow", deployableTo: "Harbour") { nodes { target { id } } }
    }`)
    expect(statements.totalCount).toBe(0)
    expect(deploymentPaths.nodes).toEqual([{ target: { id: 'target:container' } }])
    expect(await api.ask('{ node(id: "항구") { id } }')).toEqual({ node: { id: 'technology:harbour' } })
  })

  /** Whose fan is found by the name on that day: each kit and rig has one, and a fan has no dates. */
  const meantOn = async (name: string, asOf: string) => {
    const document = 'query ($name: ID!, $asOf: Date) { technologies(where: { supports: $name, asOf: $asOf }) { nodes { slug } } }'
    return (await api.ask(document, { name, asOf })).technologies.nodes.map(({ slug }: { slug: string }) => slug)
  }

  test('a name that generations share is today of the one introduced last; each has one of its own', async () => {
    expect([await technology('The Kit'), await technology('the kit')]).toEqual(['technology:kit-two', 'technology:kit-two'])
    expect([await technology('Kit One'), await technology('kit-three')]).toEqual(['technology:kit-one', 'technology:kit-three'])
    expect(await technology('The Rig')).toBe('technology:rig-one')
  })

  test.each([
    ['2009-12-31', 'one', 'before them all the first'],
    ['2010-01-01', 'one', 'on the day'],
    ['2015-05-31', 'one', 'a month begins with its first day'],
    ['2015-06-01', 'two', 'succeeded in between'],
    ['2029-12-31', 'two', 'not the one to come'],
    ['2030-01-01', 'three', 'the one to come'],
  ])('as of %s the name is of the kit %s: %s', async (asOf, number) => {
    expect(await meantOn('The Kit', asOf)).toEqual([`fan-of-kit-${number}`])
  })

  test('before them all the first has it, not one that is unreleased', async () => {
    expect(await meantOn('The Rig', '2009-12-31')).toEqual(['fan-of-rig-one'])
  })
}, knowledge)
