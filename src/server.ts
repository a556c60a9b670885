/** HTTP and Apollo: the schema over the store, a context a request, the playground for browsers, and the mask for errors. */
import { ApolloServer } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql'
import { errorCodes, PortolanError } from './errors.js'
import { type Context, createContext } from './graphql/context.js'
import { forOneRequest } from './one-request.js'
import { registerPlayground, sendPlayground, wantsPlayground } from './playground.js'
import type { Follower } from './revision.js'
import { type Bounds, requestMilliseconds, standardBounds } from './routes/work.js'
import type { Store } from './store/store.js'

export interface ServerOptions {
  schema: GraphQLSchema
  store: Store
  follower: Follower
  /** Today in UTC, as `asOf` is without a value. Passed in, so that no test reads a clock. */
  today: () => string
  /** Of the software. */
  version: string
  logger: FastifyBaseLogger
  /** Milliseconds after the first of a request in which it still reads from the store. */
  requestTimeout: number
  /** How much one search may do; for tests. */
  bounds?: Bounds
}

/** The server, ready to listen. */
export async function createServer({
  schema,
  store,
  follower,
  today,
  version,
  logger,
  requestTimeout,
  bounds = standardBounds,
}: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({ loggerInstance: logger, logController: new LogController({ disableRequestLogging: true }) })
  const apollo = new ApolloServer<Context>({
    schema,
    logger,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => masked(formatted, error, logger),
    plugins: [fastifyApolloDrainPlugin(app)],
  })
  await apollo.start()

  await registerPlayground(app)
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    onRequest: async (request, reply) => (wantsPlayground(request) ? sendPlayground(reply) : undefined),
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => {
        const asker = { milliseconds: requestMilliseconds, worked: 0, isGone: false }
        // It is closed behind every answer too: then no search is under way any more.
        reply.raw.once('close', () => (asker.isGone = true))
        return createContext(
          { store: forOneRequest(store, requestTimeout), today, version, bounds: { ...bounds, request: asker } },
          follower.current(),
          request.headers['accept-language'],
        )
      },
    }),
  })
  // The process lives; whether the store answers it is another question.
  app.get('/livez', async () => ({ live: true }))
  app.get('/readyz', async (_, reply) => {
    const ready = follower.isReached()
    return reply.code(ready ? 200 : 503).send({ ready, revision: follower.current().id })
  })
  app.get('/', async (_, reply) => reply.redirect('/graphql'))
  app.addHook('onClose', async () => follower.stop())
  return app
}

/** What was thrown on purpose, and what the client got wrong, passes; all else becomes one message, the detail in the log. */
function masked(formatted: GraphQLFormattedError, error: unknown, logger: FastifyBaseLogger): GraphQLFormattedError {
  const thrown = unwrapResolverError(error)
  const ours = thrown instanceof PortolanError ? thrown : causedByOurs(error)
  if (ours) return { ...formatted, message: ours.message, extensions: { ...ours.extensions } }
  if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted
  // graphql-js tells only when it executes that there is no such operation; the document is the client's.
  if (/^Schema is not configured to execute (mutation|subscription) operation/.test(formatted.message))
    return {
      ...formatted,
      message: 'Portolan answers queries; its API changes nothing.',
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    }
  logger.error({ err: thrown, path: formatted.path }, 'a request failed')
  return { ...formatted, message: errorCodes.INTERNAL_SERVER_ERROR, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
}

/** A literal or variable that one of our scalars refuses is wrapped in an error of graphql's. */
function causedByOurs(error: unknown): PortolanError | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = (at as { originalError?: unknown }).originalError, depth++)
    if (at instanceof PortolanError) return at
  return null
}
