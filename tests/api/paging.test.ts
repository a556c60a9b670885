/** Lists in pages: each page says where it lies, all pages together are the whole list, and what asks for no page is an error. */
import { describe, expect, test } from 'vitest'
import { onEachStore } from './serve.js'

interface Page {
  edges: { cursor: string; node: { id: string } }[]
  nodes: { id: string }[]
  totalCount?: number
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

const python = 'trainedIn: "Python", deployableTo: "web-service-in-a-container", asOf: "2018-02-12", where: { distinct: false }'
/** Each list, its other arguments, and how the key of what is in it is called. */
const lists: [list: string, given: string, id: string, total: boolean][] = [
  ['technologies', '', 'id', true],
  ['technologies', 'where: { phase: "deployment" }', 'id', true],
  ['modelFormats', '', 'id', true],
  ['deploymentTargets', '', 'id', true],
  ['sources', '', 'id', true],
  ['steps', '', 'id', true],
  ['statements', 'about: "Azure Notebooks"', 'id', true],
  ['search', 'query: "Azure"', 'id', true],
  ['deploymentPaths', python, 'key', false],
]
const fromBothEnds = lists.slice(0, 5)

/** Larger than any list here. */
const all = 100

onEachStore(api => {
  const pageOf = async ([list, given, id, total]: (typeof lists)[number], args: string): Promise<Page> => {
    const document = `{ ${list}(${[given, args].filter(Boolean).join(', ')}) {
      edges { cursor node { id: ${id} } } nodes { id: ${id} } ${total ? 'totalCount' : ''}
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`
    const { [list]: page } = await api.ask(document)
    expect(page.nodes).toEqual(page.edges.map(({ node }: Page['edges'][number]) => node))
    expect(page.pageInfo).toMatchObject({ startCursor: page.edges[0]?.cursor ?? null, endCursor: page.edges.at(-1)?.cursor ?? null })
    return page
  }

  describe.each(lists)('%s(%s)', (...list) => {
    test('pages from the front, joined, are the whole list; each says whether more lies before and behind it', async () => {
      const whole = await pageOf(list, `first: ${all}`)
      expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
      expect(whole.nodes.length).toBeGreaterThan(2)
      if (list[3]) expect(whole.totalCount).toBe(whole.nodes.length)
      const size = Math.ceil(whole.nodes.length / 3)
      const joined: Page['edges'] = []
      for (let after = ''; ; ) {
        const page = await pageOf(list, `first: ${size}${after}`)
        expect(page.totalCount).toBe(whole.totalCount)
        expect(page.pageInfo.hasPreviousPage).toBe(joined.length > 0)
        joined.push(...page.edges)
        expect(page.pageInfo.hasNextPage).toBe(joined.length < whole.edges.length)
        if (!page.pageInfo.hasNextPage) break
        expect(page.nodes).toHaveLength(size)
        after = `, after: "${page.pageInfo.endCursor}"`
      }
      expect(joined).toEqual(whole.edges)
    })

    test('first: 0 is an empty page that says what lies behind it', async () => {
      const page = await pageOf(list, 'first: 0')
      expect(page.nodes).toEqual([])
      expect(page.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null })
    })

    test('a page behind the last one is empty', async () => {
      const { pageInfo } = await pageOf(list, `first: ${all}`)
      const page = await pageOf(list, `first: 5, after: "${pageInfo.endCursor}"`)
      expect(page.nodes).toEqual([])
      expect(page.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null })
    })

    test.each([101, -1, 2_147_483_647])('first: %i is outside the limits', async first => {
      const { message, ...extensions } = await api.refused(
        `{ ${list[0]}(${[list[1], `first: ${first}`].filter(Boolean).join(', ')}) { pageInfo { endCursor } } }`,
      )
      expect(message).toBe(`first is ${first}; it must be from 0 to 100.`)
      expect(extensions).toEqual({ code: 'LIMIT_OUT_OF_RANGE', argument: 'first', value: first, least: 0, most: 100 })
    })

    const encoded = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url')
    test.each(['rubbish', '', '한글', encoded({}), encoded(['technologies']), encoded([1, 2]), encoded(['another list', 'python'])])(
      'after: "%s" is no cursor of it',
      async after => {
        const { message, code } = await api.refused(
          `query ($after: String) { ${list[0]}(${[list[1], 'after: $after'].filter(Boolean).join(', ')}) { pageInfo { endCursor } } }`,
          { after },
        )
        expect(code).toBe('BAD_USER_INPUT')
        expect(message).toMatch(/^after: (".*" is no cursor|this cursor belongs to another (list|question))/)
      },
    )
  })

  describe.each(fromBothEnds)('%s(%s), from the end', (...list) => {
    test('pages from the end, joined, are the whole list', async () => {
      const whole = await pageOf(list, `last: ${all}`)
      expect(whole.edges).toEqual((await pageOf(list, `first: ${all}`)).edges)
      const size = Math.ceil(whole.nodes.length / 3)
      const joined: Page['edges'] = []
      for (let before = ''; ; ) {
        const page = await pageOf(list, `last: ${size}${before}`)
        expect(page.pageInfo.hasNextPage).toBe(joined.length > 0)
        joined.unshift(...page.edges)
        expect(page.pageInfo.hasPreviousPage).toBe(joined.length < whole.edges.length)
        if (!page.pageInfo.hasPreviousPage) break
        before = `, before: "${page.pageInfo.startCursor}"`
      }
      expect(joined).toEqual(whole.edges)
    })

    test('after and before together are what lies between', async () => {
      const { edges } = await pageOf(list, `first: ${all}`)
      const between = `after: "${edges[0]!.cursor}", before: "${edges.at(-1)!.cursor}"`
      expect((await pageOf(list, `first: ${all}, ${between}`)).edges).toEqual(edges.slice(1, -1))
      const [first, last] = [await pageOf(list, `first: 1, ${between}`), await pageOf(list, `last: 1, ${between}`)]
      expect([first.edges, last.edges]).toEqual([edges.slice(1, 2), edges.slice(-2, -1)])
      for (const { pageInfo } of [first, last]) expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
    })

    test('the order is by slug', async () => {
      const slugs = (await pageOf(list, `first: ${all}`)).nodes.map(({ id }) => id)
      expect(slugs).toEqual([...slugs].sort())
    })

    test('first and last together are an error', async () => {
      const { message, code } = await api.refused(`{ ${list[0]}(first: 1, last: 1) { totalCount } }`)
      expect({ message, code }).toEqual({ message: 'Give first or last, not both.', code: 'BAD_USER_INPUT' })
    })

    test('last is held to the same limits', async () => {
      expect(await api.refused(`{ ${list[0]}(last: 101) { totalCount } }`)).toMatchObject({ code: 'LIMIT_OUT_OF_RANGE', argument: 'last' })
      expect(await api.refused(`{ ${list[0]}(last: -1) { totalCount } }`)).toMatchObject({ value: -1, least: 0, most: 100 })
    })

    test('before: what is no cursor, or one of another list, is an error', async () => {
      const document = `query ($before: String) { ${list[0]}(before: $before) { totalCount } }`
      const other = list[0] === 'sources' ? 'modelFormats' : 'sources'
      const { [other]: page } = await api.ask(`{ ${other}(first: 1) { pageInfo { endCursor } } }`)
      for (const [before, message] of [
        ['rubbish', 'before: "rubbish" is no cursor. Use one that an answer gave.'],
        [page.pageInfo.endCursor, /^before: this cursor belongs to another list, /],
      ])
        expect(await api.refused(document, { before })).toMatchObject({
          code: 'BAD_USER_INPUT',
          message: typeof message === 'string' ? message : expect.stringMatching(message),
        })
    })
  })

  test('a page is of 20 where no number is given, of 10 of a search and of paths', async () => {
    const { technologies, steps, statements, phases, search, named } = await api.ask(`{
      technologies { nodes { id } } steps { nodes { id } } statements { nodes { id } } phases { technologies { nodes { id } } }
      search(query: "Azure") { nodes { id } } named: technologies(first: null, last: null) { nodes { id } }
    }`)
    for (const { nodes } of [technologies, steps, statements, phases[0].technologies, named]) expect(nodes).toHaveLength(20)
    expect(search.nodes).toHaveLength(10)
  })

  test('the technologies of a phase come in pages too', async () => {
    const page = async (args: string) =>
      (
        await api.ask(
          `{ phases { technologies(${args}) { totalCount nodes { slug } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`,
        )
      ).phases[0].technologies
    const whole = await page('first: 100')
    const start = await page('first: 5')
    const rest = await page(`first: 100, after: "${start.pageInfo.endCursor}"`)
    expect([...start.nodes, ...rest.nodes]).toEqual(whole.nodes)
    expect([start.pageInfo.hasNextPage, rest.pageInfo.hasNextPage, rest.pageInfo.hasPreviousPage]).toEqual([true, false, true])
    expect([start.totalCount, rest.totalCount]).toEqual([whole.nodes.length, whole.nodes.length])
    expect(await api.refused('{ phases { technologies(first: 101) { totalCount } } }')).toMatchObject({ code: 'LIMIT_OUT_OF_RANGE' })
    expect(await api.refused('{ phases { technologies(after: "rubbish") { totalCount } } }')).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  test('a cursor of paths or of a search belongs to its own question', async () => {
    const { deploymentPaths, search } = await api.ask(
      `{ deploymentPaths(first: 1, ${python}) { pageInfo { endCursor } } search(query: "Azure", first: 1) { pageInfo { endCursor } } }`,
    )
    const path = `after: "${deploymentPaths.pageInfo.endCursor}"`
    for (const other of [
      python.replace('Python', 'TensorFlow'),
      python.replace('2018-02-12', '2018-02-13'),
      python.replace('distinct: false', 'distinct: true'),
      `${python}, trainedOn: "2018-02-12"`,
    ])
      expect(await api.refused(`{ deploymentPaths(${other}, ${path}) { nodes { key } } }`)).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringMatching(/^after: this cursor belongs to another question/),
      })
    const found = `after: "${search.pageInfo.endCursor}"`
    for (const other of [`query: "Python", ${found}`, `query: "Azure", as: END, ${found}`, `query: "Azure", ${path}`])
      expect(await api.refused(`{ search(${other}) { totalCount } }`)).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringMatching(/^after: ".*" is no cursor of this search/),
      })
  })
})
