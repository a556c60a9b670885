/** The search: by name, alias and text, in both languages, forgiving of a slip, and for one end of a route only. */
import { expect, test } from 'vitest'
import { onEachStore } from './serve.js'

onEachStore(api => {
  const document = `query ($words: String!, $role: SearchRole, $first: Int) {
    search(query: $words, as: $role, first: $first) { totalCount edges { score node { id } } }
  }`
  const found = async (words: string, role = 'ANY', first = 100): Promise<string[]> => {
    const { totalCount, edges } = (await api.ask(document, { words, role, first })).search
    if (first === 100) expect(totalCount).toBe(edges.length)
    const scores = edges.map(({ score }: { score: number }) => score)
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a))
    return edges.map(({ node }: { node: { id: string } }) => node.id)
  }

  test.each([
    ['a name', 'Docker', 'technology:docker'],
    ['a name in another case and width', 'ｄｏｃｋｅｒ', 'technology:docker'],
    ['a Korean alias', '도커', 'technology:docker'],
    ['a Korean name', '엣지', 'environment:edge'],
    ['another spelling of it', '에지', 'environment:edge'],
    ['a name of two words', 'edge device', 'environment:edge'],
    ['the beginning of a word', 'jupy', 'technology:jupyter-notebook'],
    ['a word of a text', 'drag and drop', 'technology:azure-machine-learning-studio'],
    ['a word of a Korean text', '끌어서 놓기', 'technology:azure-machine-learning-studio'],
    ['a word with a particle', '텐서플로우로', 'technology:tensorflow'],
    ['words of several spellings', 'T-SQL', 'technology:transact-sql'],
  ])('%s', async (_, words, id) => {
    expect((await found(words))[0]).toBe(id)
  })

  test.each([
    ['tensorfow', 'technology:tensorflow'],
    ['Pyton', 'technology:python'],
    ['jupiter', 'technology:jupyter-notebook'],
    ['databriks', 'target:azure-databricks'],
    ['kontainer', 'target:web-service-in-a-container'],
  ])('forgiving of a slip: %s', async (words, id) => {
    expect((await found(words)).slice(0, 2)).toContain(id)
  })

  test.each(['머신', '러닝', '머신러닝', '머신 러닝'])('inside a Korean compound: %s', async words => {
    // 애저 머신러닝 스튜디오.
    expect(await found(words)).toContain('technology:azure-machine-learning-studio')
  })

  test('a name in Latin letters is found before a Korean particle too', async () => {
    const tensorFlow = ['format:tensorflow-model', 'technology:tensorflow']
    expect((await found('TensorFlow로')).slice(0, 2).sort()).toEqual(tensorFlow)
  })

  test.each([
    ['Python', 'technology:python'],
    ['TensorFlow', 'technology:tensorflow'],
    ['R', 'technology:r'],
  ])('what is called just that comes first: %s', async (words, id) => {
    expect((await found(words))[0]).toBe(id)
  })

  test.each(['', '  ', '!!!', '*', 'zzzzqqq'])('nothing is found by "%s"', async words => {
    expect(await found(words)).toEqual([])
  })

  test('as ORIGIN only what some way starts from, as END only what some way ends in', async () => {
    const roles = async (words: string, id: string) => {
      const [any, origin, end] = [await found(words), await found(words, 'ORIGIN'), await found(words, 'END')]
      expect(any).toEqual(expect.arrayContaining([...origin, ...end, id]))
      return { origin: origin.includes(id), end: end.includes(id) }
    }
    expect(await roles('Docker', 'technology:docker')).toEqual({ origin: false, end: true })
    expect(await roles('Chainer', 'technology:chainer')).toEqual({ origin: true, end: false })
    expect(await roles('edge', 'environment:edge')).toEqual({ origin: false, end: true })
    expect(await roles('Python model', 'format:python-model')).toEqual({ origin: true, end: true })
    expect(await roles('Azure Data Factory', 'technology:azure-data-factory')).toEqual({ origin: false, end: false })
    // It hosts a target, and trains.
    expect(await roles('SQL Server', 'technology:sql-server')).toEqual({ origin: true, end: true })
  })

  test('what is found as ORIGIN and as END is what a route takes, and leads somewhere', async () => {
    const origins = await found('Azure', 'ORIGIN', 20)
    const ends = await found('Azure', 'END', 20)
    expect([origins.length, ends.length].every(count => count > 5)).toBe(true)
    const ways = async (given: string) =>
      (await api.ask(`{ deploymentPaths(${given}, first: 1, where: { includeRetired: true, maxConversions: 6 }) { nodes { key } } }`))
        .deploymentPaths.nodes.length
    const formats = (await api.ask('{ modelFormats(first: 100) { nodes { id } } }')).modelFormats.nodes.map(({ id }: { id: string }) => id)
    const leads = async (from: string[], to: string[]) => {
      for (const trainedIn of from)
        for (const deployableTo of to)
          if (trainedIn !== deployableTo && (await ways(`trainedIn: "${trainedIn}", deployableTo: "${deployableTo}"`)) > 0) return true
      return false
    }
    for (const origin of origins.slice(0, 6)) expect(await leads([origin], [...formats, 'cloud']), origin).toBe(true)
    for (const end of ends.slice(0, 6))
      expect(await leads(['Python', 'Apache Spark', 'Azure Machine Learning Studio', ...formats], [end]), end).toBe(true)
  })
})
