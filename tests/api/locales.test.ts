/** In which language names and texts are: the argument, else the request's Accept-Language, else English. */
import { expect, test } from 'vitest'
import { onEachStore } from './serve.js'

const english = { name: 'Edge', en: 'Edge', ko: '엣지' }
const korean = { name: '엣지', en: 'Edge', ko: '엣지' }

onEachStore(api => {
  test.each([
    ['nothing', undefined, english],
    ['ko', 'ko', korean],
    ['ko-KR', 'ko-KR', korean],
    ['a weighted list that begins with Korean', 'ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7', korean],
    ['a list in which Korean weighs most', 'en;q=0.3, ko-KR;q=0.8', korean],
    ['English before Korean', 'en-US,en;q=0.9,ko;q=0.8', english],
    ['en', 'en', english],
    ['another language, then Korean', 'fr-FR, ko;q=0.5', korean],
    ['other languages alone', 'fr-FR, ja;q=0.5', english],
    ['anything', '*', english],
    ['Korean refused', 'ko;q=0, en;q=0.1', english],
    ['capitals', 'KO-kr', korean],
    ['what is no header', ';;q=,,=ko', english],
  ])('Accept-Language: %s', async (_, header, expected) => {
    const headers = header === undefined ? undefined : { 'accept-language': header }
    const { node } = await api.ask(
      '{ node(id: "environment:edge") { ... on Entity { name en: name(locale: EN) ko: name(locale: KO) } } }',
      {},
      headers,
    )
    expect(node).toEqual(expected)
  })

  test('every text follows the header, and the argument wins over it', async () => {
    const document = `query ($locale: Locale) {
      technology(id: "azure-notebooks") {
        name(locale: $locale) summary(locale: $locale)
        statements(kind: BENEFIT) { text(locale: $locale) }
        steps { description(locale: $locale) }
      }
    }`
    const answer = async (locale: string | null, header: string) =>
      (await api.ask(document, { locale }, { 'accept-language': header })).technology
    const [en, ko] = [await answer(null, 'en'), await answer(null, 'ko')]
    expect([await answer('EN', 'ko'), await answer('KO', 'en')]).toEqual([en, ko])
    const texts = ({ summary, statements, steps }: typeof en): string[] => [
      summary,
      ...statements.map(({ text }: { text: string }) => text),
      ...steps.map(({ description }: { description: string }) => description),
    ]
    expect(texts(en)).toHaveLength(7)
    for (const text of texts(en)) expect(text).not.toMatch(/[가-힣]/)
    for (const text of texts(ko)) expect(text).toMatch(/[가-힣]/)
    // A product keeps its name.
    expect([en.name, ko.name]).toEqual(['Azure Notebooks', 'Azure Notebooks'])
  })

  test('a language that is none is an error of the document', async () => {
    const { code } = await api.refused('{ phases { name(locale: FR) } }')
    expect(code).toBe('GRAPHQL_VALIDATION_FAILED')
  })
})
