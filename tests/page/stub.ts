// A server for the playground alone: the page as it is served, and a /graphql that knows the schema and answers with blanks.

import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import { buildSchema, graphql } from 'graphql'
import { registerPlayground, sendPlayground, wantsPlayground } from '../../src/playground.js'

const schema = buildSchema(readFileSync(new URL('../api.graphql', import.meta.url), 'utf8'))
const page = { nodes: [], edges: [], totalCount: 0, pageInfo: { hasNextPage: false, hasPreviousPage: false } }
const rootValue = {
  deploymentPaths: { ...page, completeness: { exhaustive: true, stoppedBy: null, revision: 'stub' } },
  search: page,
  deploymentTargets: page,
}

export async function serveStub(): Promise<{ url: string; close(): Promise<void> }> {
  const app = Fastify()
  await registerPlayground(app)
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: async (request, reply) => {
      if (wantsPlayground(request)) return sendPlayground(reply)
      const { query, variables, operationName } = (request.body ?? request.query) as Question
      return graphql({ schema, rootValue, source: query, variableValues: variables, operationName })
    },
  })
  return { url: `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`, close: () => app.close() }
}

type Question = { query: string; variables?: Record<string, unknown>; operationName?: string }
