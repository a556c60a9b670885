/** GraphQL over HTTP as its specification says, the playground for browsers, and what tells whether the server lives. */
import { auditServer } from 'graphql-http'
import { expect, test } from 'vitest'
import { onEachStore } from './serve.js'

/** What the specification allows or advises, and Apollo does otherwise. */
const otherwise = [
  // GET from another site is refused (CSRF) unless it says a content type or apollo-require-preflight.
  'notice: MAY accept application/x-www-form-urlencoded formatted GET requests',
  'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  // 400 for them too, as for application/graphql-response+json.
  'warn: SHOULD use 200 status code on document parsing failure when accepting application/json',
  'warn: SHOULD use 200 status code on document validation failure when accepting application/json',
  'warn: SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
]

onEachStore(api => {
  const at = (path: string, init?: RequestInit) => fetch(new URL(path, api.server.url), { redirect: 'manual', ...init })
  const posted = (body: string, headers: Record<string, string> = {}) =>
    at('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })

  test('no audit of the specification fails', async () => {
    const results = await auditServer({ url: api.server.url })
    expect(results.length).toBeGreaterThan(50)
    const told = results.filter(({ status }) => status !== 'ok').map(({ status, name }) => `${status}: ${name}`)
    expect(told.sort()).toEqual(otherwise.toSorted())
  })

  test('a browser that opens /graphql gets the playground, or how to build it', async () => {
    const page = await at('/graphql', { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
    expect([200, 503]).toContain(page.status)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(await page.text()).toMatch(/^<!doctype html>[\s\S]*<title>Portolan playground<\/title>/i)
  })

  test('a client that asks by GET gets an answer in JSON', async () => {
    const query = new URLSearchParams({ query: 'query ($id: ID!) { technology(id: $id) { slug } }', variables: '{"id":"파이썬"}' })
    const answer = await at(`/graphql?${query}`, {
      headers: { accept: 'application/graphql-response+json', 'apollo-require-preflight': '1' },
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/graphql-response+json; charset=utf-8'])
    expect(await answer.json()).toEqual({ data: { technology: { slug: 'python' } } })
  })

  test('a client that posts gets JSON, whatever else it accepts', async () => {
    for (const accept of ['*/*', 'application/json', 'text/html, application/json']) {
      const answer = await posted('{"query":"{ __typename }"}', { accept })
      expect([answer.status, await answer.json()], accept).toEqual([200, { data: { __typename: 'Query' } }])
    }
  })

  test('an answer with errors has status 200 once the document was run, 400 before', async () => {
    expect((await posted('{"query":"{ technologies(first: 101) { totalCount } }"}')).status).toBe(200)
    expect((await posted('{"query":"{ nope }"}')).status).toBe(400)
    for (const body of ['{', '[]', '{}', '"text"', '']) {
      const answer = await posted(body)
      expect(answer.status, body).toBe(400)
      expect(await answer.text(), body).not.toMatch(/node_modules|at \w+ \(/)
    }
  })

  test('/livez and /readyz', async () => {
    const [live, ready] = [await at('/livez'), await at('/readyz')]
    expect([live.status, await live.json()]).toEqual([200, { live: true }])
    const { graph } = await api.ask('{ graph { revision } }')
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, revision: graph.revision }])
  })

  test('/ leads to /graphql; what is not there is 404', async () => {
    const root = await at('/')
    expect([root.status, root.headers.get('location')]).toEqual([302, '/graphql'])
    for (const path of ['/nothing', '/playground/assets/../../../package.json', '/playground/assets/%2e%2e/%2e%2e/main.js'])
      expect((await at(path)).status, path).toBe(404)
  })
})
