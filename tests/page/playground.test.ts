// Opens the bundled playground in a real Chromium: examples in tabs, an answer on a click, and not one request to elsewhere.

import { readdirSync, readFileSync } from 'node:fs'
import Fastify from 'fastify'
import { Kind, parse } from 'graphql'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { sendPlayground } from '../../src/playground.js'
import { launchFlags } from '../browser.js'
import { type Answer, startServer, type TestServer } from '../server.js'

const examples = new URL('../../schema/operations/', import.meta.url)
// In the order of the tabs: by file name.
const operations = readdirSync(examples)
  .sort()
  .map(file => {
    const document = parse(readFileSync(new URL(file, examples), 'utf8'))
    return document.definitions.find(definition => definition.kind === Kind.OPERATION_DEFINITION)!.name!.value
  })

// Where there is none, the run has already said what it leaves untested.
const executablePath = inject('browser')

describe.skipIf(typeof executablePath !== 'string')('in a browser', () => {
  let server: TestServer
  let browser: Browser
  let page: Page
  let requested: string[]
  let complaints: string[]

  beforeAll(async () => {
    server = await startServer()
    browser = await chromium.launch({ executablePath: executablePath as string, args: launchFlags })
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  beforeEach(async () => {
    // A context of its own each: nothing that one test left in the page's storage is there for the next.
    page = await (await browser.newContext()).newPage()
    requested = []
    complaints = []
    page.on('request', request => requested.push(request.url()))
    page.on('requestfailed', request => complaints.push(`${request.url()} failed: ${request.failure()?.errorText}`))
    page.on('response', response => {
      if (response.status() >= 400) complaints.push(`${response.url()} answered ${response.status()}`)
    })
    // What the Content-Security-Policy refuses is such an error too.
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', error => complaints.push(String(error)))
  })

  afterEach(async () => {
    await page.context().close()
  })

  /** Opens the playground, and waits for its editor and for the schema. */
  async function open(search = ''): Promise<void> {
    const schema = page.waitForResponse(response => response.request().method() === 'POST')
    await page.goto(server.url + search)
    await page.locator('.graphiql-query-editor .view-line').first().waitFor()
    await schema
  }

  const titles = () => page.getByRole('tab').allInnerTexts()
  const shown = async (pane: string) => ((await page.locator(`${pane} .view-lines`).textContent()) ?? '').replaceAll('\u00a0', ' ')
  const run = () => page.locator('.graphiql-execute-button').click()

  test('shows one tab for each example', async () => {
    await open()
    expect(await page.title()).toBe('Portolan playground')
    expect(operations.length).toBeGreaterThanOrEqual(3)
    expect(await titles()).toEqual(operations)
    expect(await shown('.graphiql-query-editor')).toContain(`query ${operations[0]}`)
  })

  test('shows the answer of the first example', async () => {
    await open()
    await run()
    await expect.poll(() => shown('.graphiql-response'), { timeout: 10_000 }).toContain('"deploymentPaths"')
    expect(await shown('.graphiql-response')).toContain('web-service-in-a-container')
    expect(await shown('.graphiql-response')).not.toContain('"errors"')
  })

  test('runs every example', async () => {
    await open()
    // At once after the change of tabs, the last first: GraphiQL alone would still send the name of the operation before.
    for (const name of operations.toReversed()) {
      await page.getByRole('tab', { name }).click()
      const answer = page.waitForResponse(response => response.request().postData()?.includes(`query ${name}`) ?? false)
      await run()
      const { data, errors } = (await (await answer).json()) as Answer
      expect(errors, name).toBeUndefined()
      // An example that finds nothing shows nothing.
      for (const [field, found] of Object.entries(data)) expect(JSON.stringify(found).length, `${name} ${field}`).toBeGreaterThan(300)
    }
    expect(complaints).toEqual([])
  })

  test('opens the query and the variables of the address before the examples', async () => {
    const query = 'query FromTheAddress($id: ID!) { technology(id: $id) { slug } }'
    await open(`?${new URLSearchParams({ query, variables: '{ "id": "엣지" }' })}`)
    expect(await titles()).toEqual(['FromTheAddress', ...operations])
    expect(await shown('.graphiql-query-editor')).toContain('technology(id: $id)')
    const sent = page.waitForRequest(request => request.postData()?.includes('FromTheAddress') ?? false)
    await run()
    expect((await sent).postDataJSON()).toMatchObject({ query, variables: { id: '엣지' } })
  })

  test('opens the query of the address beside tabs that were left open', async () => {
    await open()
    await page.waitForFunction(`localStorage.getItem('portolan:graphiql:tabState')`)
    await open('?query=query Later { phases { name } }')
    expect(await titles()).toEqual([...operations, 'Later'])
    expect(await shown('.graphiql-query-editor')).toContain('phases')
  })

  test('says in a sentence that the server does not answer', async () => {
    await open()
    await page.context().setOffline(true)
    await run()
    await expect.poll(() => shown('.graphiql-response'), { timeout: 10_000 }).toContain('The server does not answer')
    expect(await shown('.graphiql-response')).not.toContain('"stack"')
  })

  test.each(['light', 'dark'] as const)('asks nobody else, and nothing is missing or refused (%s)', async colorScheme => {
    await page.emulateMedia({ colorScheme })
    await open()
    const background = String(await page.evaluate(`getComputedStyle(document.querySelector('.graphiql-container')).backgroundColor`))
    const red = Number(/\d+/.exec(background)?.[0])
    expect(red < 128 ? 'dark' : 'light', background).toBe(colorScheme)
    // What loads late: the formatter, the documentation, a suggestion.
    await page.getByLabel(/^Prettify query/).click()
    await page.getByLabel('Show Documentation Explorer').click()
    await page.getByText('A GraphQL schema provides a root type').waitFor()
    // At the end, where an operation may begin: the line that is last in the page may hold a comment, in which nothing is suggested.
    await page.locator('.graphiql-query-editor .view-line').last().click()
    await page.keyboard.press('Control+End')
    // Again until it shows: pressed before the language worker is ready, the key does nothing.
    const suggestions = page.locator('.suggest-widget.visible')
    const suggested = async () => {
      if (!(await suggestions.isVisible())) await page.keyboard.press('Control+Space')
      return suggestions.isVisible()
    }
    await expect.poll(suggested, { timeout: 20_000, interval: 500 }).toBe(true)
    await run()
    await page.waitForLoadState('networkidle')

    const origin = new URL(server.url).origin
    expect(requested.filter(url => !/^(data|blob):/.test(url) && new URL(url).origin !== origin)).toEqual([])
    expect(requested.filter(url => url.includes('worker')).length).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })
})

test('says how to build the playground where there is none', async () => {
  const app = Fastify()
  app.get('/graphql', (_, reply) => sendPlayground(reply, '/nowhere'))
  const answer = await app.inject('/graphql')
  expect(answer.statusCode).toBe(503)
  expect(answer.headers['content-type']).toContain('text/html')
  expect(answer.body).toContain('npm run build')
})

test('leaves those who ask without naming HTML to the API', async () => {
  const server = await startServer()
  // The second header says that no other site has sent it.
  const answer = await fetch(`${server.url}?query={__typename}`, { headers: { accept: '*/*', 'apollo-require-preflight': '1' } })
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } })
  await server.close()
})
