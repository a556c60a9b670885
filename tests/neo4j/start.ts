// Finds a real Neo4j for the tests: the one named in the environment, else a container, else a Java process.

import neo4j from 'neo4j-driver'
import { startNeo4jByJava } from './java.js'

export type Neo4jUnderTest = { uri: string; username?: string; password?: string; how: string; stop(): Promise<void> }
export type FindOptions = { env?: NodeJS.ProcessEnv; dockerTimeoutMs?: number }

/** The first Neo4j that can be had, or why there is none. */
export async function findNeo4j(options: FindOptions = {}): Promise<Neo4jUnderTest | { missing: string }> {
  const env = options.env ?? process.env
  if (env.NEO4J_TEST_URI) return named(env.NEO4J_TEST_URI, env.NEO4J_TEST_USERNAME, env.NEO4J_TEST_PASSWORD)
  const reasons: string[] = []
  for (const start of [() => byDocker(options.dockerTimeoutMs ?? 2000), () => startNeo4jByJava()]) {
    try {
      return await start()
    } catch (error) {
      reasons.push(explain(error))
    }
  }
  return { missing: reasons.join('; ') }
}

/** Whoever names a database wants that one and no other: where it does not answer, none is looked for. */
async function named(uri: string, username?: string, password?: string): Promise<Neo4jUnderTest | { missing: string }> {
  const auth = username === undefined ? undefined : neo4j.auth.basic(username, password ?? '')
  const driver = neo4j.driver(uri, auth, { connectionTimeout: 5000, maxTransactionRetryTime: 0 })
  try {
    await driver.verifyConnectivity()
    return { uri, username, password, how: 'NEO4J_TEST_URI', stop: async () => {} }
  } catch (error) {
    return { missing: `NEO4J_TEST_URI names ${uri}: ${explain(error)}` }
  } finally {
    await driver.close()
  }
}

async function byDocker(timeoutMs: number): Promise<Neo4jUnderTest> {
  const { GenericContainer, Wait, getContainerRuntimeClient } = await import('testcontainers')
  await within(timeoutMs, getContainerRuntimeClient(), 'no Docker daemon answers')
  const container = await new GenericContainer('neo4j:5.26')
    .withEnvironment({ NEO4J_AUTH: 'none' })
    .withExposedPorts(7687)
    .withWaitStrategy(Wait.forLogMessage(/Started\.\s*$/))
    .withStartupTimeout(110_000)
    .start()
  const uri = `bolt://${container.getHost()}:${container.getMappedPort(7687)}`
  return { uri, how: 'Docker, neo4j:5.26', stop: async () => void (await container.stop()) }
}

async function within<T>(ms: number, promise: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

function explain(error: unknown) {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'Java or Maven is not installed'
  return message.trim().split('\n').slice(0, 3).join(' ')
}
