/** A real server for tests: the product's own, on a free port, over a store with the knowledge loaded. */
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { createSchema } from '../src/graphql/schema.js'
import type { Knowledge } from '../src/knowledge/entity.js'
import { load } from '../src/knowledge/load.js'
import { validKnowledge } from '../src/knowledge/valid.js'
import { followRevisions } from '../src/revision.js'
import { readNetwork } from '../src/routes/build-network.js'
import type { Network } from '../src/routes/network.js'
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

/** The route network of `seed/`. */
export async function seedNetwork(): Promise<Network> {
  const store = openEmbedded({ timeout: 60_000 })
  const { revision } = await load(store, await seedKnowledge())
  const network = await readNetwork(store, revision)
  await store.close()
  return network
}

const foundingDocument = 'azure-ml-technology-choices-2018'
/**
 * What of the seed rests on the founding document: for tests of what it says, of lists that have to be small enough to be written out, and of
 * queries for analysts, which follow every way and over all steps do not end. Dates are those of the seed, whoever says them.
 */
export const foundingKnowledge = async (): Promise<Knowledge> => restingOn(await seedKnowledge(), [foundingDocument])

/** What of some knowledge cites one of these sources: the things, and of them the statements, relations, steps and refusals. */
export function restingOn(knowledge: Knowledge, sources: string[]): Knowledge {
  const { technologies, formats, targets, ...rest } = knowledge
  const restsOnIt = ({ cites }: { cites: Record<string, unknown> }): boolean => sources.some(source => source in cites)
  const kept = {
    technologies: technologies.filter(restsOnIt),
    formats: formats.filter(restsOnIt),
    targets: targets.filter(restsOnIt),
  }
  const ids = new Set(Object.values(kept).flatMap(list => list.map(({ id }) => id)))
  const named = new Set([...ids, ...rest.environments.map(({ id }) => id), ...rest.phases.map(({ id }) => id)])
  const relationsOf = <Relation extends { to: string[]; cites: Record<string, unknown> }>(relations: Relation[]): Relation[] =>
    relations
      .map(relation => ({ ...relation, to: relation.to.filter(id => named.has(id)) }))
      .filter(relation => relation.to.length > 0 && restsOnIt(relation))
  const own = <Thing extends { statements: { cites: Record<string, unknown> }[] }>(thing: Thing): Thing => ({
    ...thing,
    statements: thing.statements.filter(restsOnIt),
  })
  const refusalsOf = ({ refusals, statements }: Pick<Knowledge['targets'][number], 'refusals' | 'statements'>) =>
    refusals.filter(({ statement }) =>
      typeof statement === 'string' ? statements.some(one => one.id === statement && restsOnIt(one)) : restsOnIt(statement),
    )
  const founding = {
    ...rest,
    technologies: kept.technologies.map(technology => ({
      ...own(technology),
      relations: relationsOf(technology.relations),
      steps: technology.steps.filter(restsOnIt),
      refusals: refusalsOf(technology),
    })),
    formats: kept.formats.map(format => ({
      ...own(format),
      boundTo: format.boundTo && named.has(format.boundTo) ? format.boundTo : undefined,
      relations: relationsOf(format.relations),
    })),
    targets: kept.targets.map(target => ({
      ...own(target),
      relations: relationsOf(target.relations),
      refusals: refusalsOf(target),
    })),
  }
  const { sources: _, ...facts } = founding
  const texts = JSON.stringify(facts)
  return { ...founding, sources: rest.sources.filter(({ id }) => texts.includes(`"${id}":`)) }
}

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
