// Finds Neo4j once for a run of the store tests and hands its address to them (`inject('neo4j')`).

import type { TestProject } from 'vitest/node'
import { reportMissing } from './missing.js'
import { findNeo4j } from './neo4j/start.js'

export type ProvidedNeo4j = { uri: string; username?: string; password?: string; how: string } | { missing: string }

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: ProvidedNeo4j
  }
}

export default async function setup(project: TestProject) {
  const found = await findNeo4j()
  if ('missing' in found) {
    reportMissing('Neo4j', found.missing, 'everything that needs a real Neo4j: the contract suite and the API on it.')
    project.provide('neo4j', { missing: found.missing })
    return
  }
  const { uri, username, password, how } = found
  project.provide('neo4j', { uri, username, password, how })
  return () => found.stop()
}
