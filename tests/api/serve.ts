/** The API on each store: a server over the founding document's knowledge, or over other knowledge, asked over HTTP. */
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Knowledge } from '../../src/knowledge/entity.js'
import { foundingKnowledge, startServer, type TestServer } from '../server.js'
import { stores } from '../stores.js'

export interface Api {
  server: TestServer
  /** The data of a document that has to have no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the document asked for
  ask(document: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<any>
  /** The one error of a document that has to have one: its message, and its extensions. */
  refused(document: string, variables?: Record<string, unknown>): Promise<{ message: string; code: unknown; [extension: string]: unknown }>
}

/** Runs the tests that `body` declares on each store. The API is there once a test runs, not while it is declared. */
export function onEachStore(body: (api: Api) => void, knowledge?: () => Promise<Knowledge>): void {
  describe.each(stores)('$name', ({ missing, openEmpty }) => {
    describe.skipIf(missing)('answers', () => {
      let server: TestServer
      beforeAll(async () => {
        server = await startServer({ store: await openEmpty(), knowledge: await (knowledge ?? foundingKnowledge)() })
      })
      afterAll(() => server?.close())
      body({
        get server() {
          return server
        },
        async ask(document, variables, headers) {
          const { data, errors } = await server.ask(document, variables, headers)
          expect(errors).toBeUndefined()
          return data
        },
        async refused(document, variables) {
          const { errors } = await server.ask(document, variables)
          expect(errors).toHaveLength(1)
          const [{ message, extensions }] = errors as [NonNullable<typeof errors>[number]]
          return { message, ...extensions } as Awaited<ReturnType<Api['refused']>>
        },
      })
    })
  })
}
