/** A real server for tests: the product's own, on a free port, over a store with the knowledge loaded. */
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { createSchema } from '../src/graphql/schema.js'
import type { Knowledge } from '../src/knowledge/entity.js'
import { load } from '../src/knowledge/load.js'
import { validKnowledge } from '../src/knowledge/valid.js'
import { followRevisions } from '../src/revision.js'
import { type Bounds, standardBounds } from '../src/routes/work.js'
import { createServer } from '../src/server.js'
import { openEmbedded } from '../src/store/embedded.js'
import type { Store } from '../src/store/store.js'

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the document asked for
  data: any
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
}

export interface TestServer {
  /** The address of GraphQL. */
  url: string
  store: Store
  /** An answer over HTTP, errors included. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>
  /** Looks for a new revision at once. */
  look(): Promise<void>
  close(): Promise<void>
}

export const seedDirectory = fileURLToPath(new URL('../seed', import.meta.url))
/** The day that tests call today. */
export const today = '2026-11-23'

let seed: Promise<Knowledge> | undefined
/** The knowledge of `seed/`, read once. */
export const seedKnowledge = (): Promise<Knowledge> => (seed ??= validKnowledge([seedDirectory]))

/** Serves the seed, or other knowledge, from the embedded store in memory, or from another one. */
export async function startServer(options: { store?: Store; knowledge?: Knowledge; bounds?: Bounds } = {}): Promise<TestServer> {
  const store = options.store ?? openEmbedded({ timeout: 30_000 })
  await load(store, options.knowledge ?? (await seedKnowledge()))
  const follower = await followRevisions(store, 3600)
  const app = await createServer({
    schema: createSchema(),
    store,
    follower,
    today: () => today,
    version: 'test',
    requestTimeout: 60_000,
    // A machine that is busy with other tests must not cut a search.
    bounds: options.bounds ?? { ...standardBounds, milliseconds: 60_000 },
    logger: pino({ level: 'silent' }),
  })
  const url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`
  return {
    url,
    store,
    look: follower.look,
    async ask(query, variables = {}, headers = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      })
      return (await response.json()) as Answer
    },
    async close() {
      await app.close()
      await store.close()
    },
  }
}
