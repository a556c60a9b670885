/** Errors: what was thrown on purpose reaches the client with its sentence; a defect of ours reaches the log, and the client nothing of it. */
import { readFileSync } from 'node:fs'
import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { errorCodes, PortolanError } from '../../src/errors.js'
import { createSchema } from '../../src/graphql/schema.js'
import { load } from '../../src/knowledge/load.js'
import { followRevisions } from '../../src/revision.js'
import { createServer } from '../../src/server.js'
import type { Store } from '../../src/store/store.js'
import { type Answer, seedKnowledge, today } from '../server.js'
import { stores } from '../stores.js'

/** The masked sentence of the catalogue. */
const masked = {
  message: 'A defect of ours. The answer says no more; the detail is in the log.',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
}

describe.each(stores)('$name', ({ missing, openEmpty }) => {
  describe.skipIf(missing)('answers', () => {
    let app: FastifyInstance
    let store: Store
    /** What the next reads of the query with this name do in its place. */
    let inPlaceOf: Record<string, () => Promise<never[]>> = {}
    const log: string[] = []

    beforeAll(async () => {
      const real = await openEmpty()
      await load(real, await seedKnowledge())
      store = { ...real, read: (query, params) => inPlaceOf[query.name]?.() ?? real.read(query, params) }
      const logger = pino({ level: 'info' }, new Writable({ write: (line, _, done) => done(void log.push(String(line))) }))
      const follower = await followRevisions(store, 3600)
      app = await createServer({
        schema: createSchema(),
        store,
        follower,
        today: () => today,
        version: 'test',
        logger,
        requestTimeout: 60_000,
      })
    })
    beforeEach(() => {
      inPlaceOf = {}
      log.length = 0
    })
    afterAll(async () => {
      await app?.close()
      await store?.close()
    })

    const ask = async (query: string): Promise<Answer & { status: number; body: string }> => {
      const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query } })
      return { status: answer.statusCode, body: answer.body, ...(answer.json() as Answer) }
    }
    const throwing = (error: unknown) => () => Promise.reject(error)

    test('a defect: the answer says that there is one, the log says which', async () => {
      inPlaceOf = { technologies: throwing(new Error('secret detail')) }
      const { body, data, errors } = await ask('{ technologies { totalCount } }')
      expect(data).toBeNull()
      expect(errors).toEqual([{ ...masked, path: ['technologies'], locations: [{ line: 1, column: 3 }] }])
      expect(body).not.toMatch(/secret|stack|\.ts|node_modules/)
      expect(log.join('')).toContain('secret detail')
      expect(log.join('')).toContain('errors.test.ts')
      expect(log.map(line => JSON.parse(line))).toEqual([expect.objectContaining({ path: ['technologies'], msg: 'a request failed' })])
    })

    test('a defect in a field that may be null leaves the rest of the answer', async () => {
      inPlaceOf = { 'neighbours-to': throwing(new TypeError("Cannot read properties of undefined (reading 'secret')")) }
      const { body, data, errors } = await ask('{ r: technology(id: "R") { phases { slug } } graph { version } }')
      expect(data).toEqual({ r: null, graph: { version: 'test' } })
      expect(errors).toEqual([{ ...masked, path: ['r', 'phases'], locations: [{ line: 1, column: 28 }] }])
      expect(body).not.toContain('secret')
      expect(log.join('')).toContain('secret')
    })

    test('what is thrown and is no error is a defect too', async () => {
      inPlaceOf = { technologies: throwing('secret text'), sources: throwing({ code: 'BAD_USER_INPUT', message: 'secret' }) }
      const { body, errors } = await ask('{ technologies { totalCount } }')
      expect(errors).toMatchObject([masked])
      const other = await ask('{ sources { totalCount } }')
      expect(other.errors).toMatchObject([masked])
      expect(body + other.body).not.toContain('secret')
    })

    test('a defect that the code itself points out says no more to the client than any other, and is in the log', async () => {
      inPlaceOf = { technologies: async () => [] }
      const { errors } = await ask('{ technologies { totalCount } }')
      expect(errors).toMatchObject([masked])
      expect(log.join('')).toContain('gave no row')
    })

    test.each([
      ['STORE_UNAVAILABLE', 'Neo4j cannot be reached.'],
      ['STORE_TIMEOUT', 'Neo4j took longer than 10000 ms.'],
    ] as const)('%s passes with its sentence', async (code, message) => {
      inPlaceOf = { technologies: throwing(new PortolanError(code, message, {}, new Error('secret cause'))) }
      const { body, data, errors } = await ask('{ technologies { totalCount } }')
      expect(data).toBeNull()
      expect(errors).toEqual([{ message, extensions: { code }, path: ['technologies'], locations: [{ line: 1, column: 3 }] }])
      expect(body).not.toContain('secret')
    })

    test('the same of every loader, where many wait for one read', async () => {
      for (const name of ['nodes', 'citations', 'relations', 'neighbours-to']) {
        inPlaceOf = { [name]: throwing(new PortolanError('STORE_TIMEOUT', 'It took too long.')) }
        const { errors } = await ask(`{ technologies(first: 3) { nodes {
          citations { locator } relations { to { id } } phases { slug }
        } } }`)
        expect(errors!.length, name).toBeGreaterThan(0)
        for (const { message, extensions } of errors!)
          expect({ message, extensions }).toEqual({ message: 'It took too long.', extensions: { code: 'STORE_TIMEOUT' } })
      }
      expect(log).toEqual([])
    })

    test('a server that has failed once answers the next request', async () => {
      expect((await ask('{ technology(id: "R") { slug } }')).data).toEqual({ technology: { slug: 'r' } })
    })

    test('no path is data, not an error', async () => {
      const { data, errors } = await ask(
        '{ deploymentPaths(trainedIn: "Azure Data Factory", deployableTo: "edge") { nodes { key } completeness { exhaustive } } }',
      )
      expect(errors).toBeUndefined()
      expect(data).toEqual({ deploymentPaths: { nodes: [], completeness: { exhaustive: true } } })
    })

    test('what is wrong on purpose says its place, and is not in the log', async () => {
      const { errors } = await ask('{ deploymentPaths(trainedIn: "Python", deployableTo: "nowhere at all") { nodes { key } } }')
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'deployableTo' }, path: ['deploymentPaths'] }])
      const limit = await ask(
        '{ deploymentPaths(trainedIn: "Python", deployableTo: "edge", where: { maxConversions: 7 }) { nodes { key } } }',
      )
      expect(limit.errors).toMatchObject([
        {
          message: 'where.maxConversions is 7; it must be from 0 to 6.',
          extensions: { code: 'LIMIT_OUT_OF_RANGE', argument: 'where.maxConversions', value: 7, least: 0, most: 6 },
        },
      ])
      const via = Array(9).fill('"Python"')
      const many = await ask(`{ deploymentPaths(trainedIn: "Python", deployableTo: "edge", where: { via: [${via}] }) { nodes { key } } }`)
      expect(many.errors).toMatchObject([{ extensions: { code: 'LIMIT_OUT_OF_RANGE', argument: 'where.via', most: 8 } }])
      const same = await ask('{ deploymentPaths(trainedIn: "Python model", deployableTo: "Python model") { nodes { key } } }')
      expect(same.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
      expect(log).toEqual([])
    })

    test('a document that is no valid GraphQL has codes of its own, and is not in the log', async () => {
      expect((await ask('{ nope }')).errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])
      expect((await ask('{ ')).errors).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }])
      expect(log).toEqual([])
    })
  })
})

test("README's table of errors has every code of the catalogue, and no other", () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const section = readme.split(/^## /m).find(part => part.startsWith('Errors\n')) ?? ''
  const rows = [...section.matchAll(/^\| *`(\w+)` *\| *(.*?) *\|$/gm)]
  expect(rows.map(([, code]) => code).sort()).toEqual(Object.keys(errorCodes).sort())
  for (const [, code, when] of rows) expect(when, code).not.toBe('')
})
