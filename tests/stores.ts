/** The stores under test, as one list. `STORES=embedded npm test` tests that one alone. */
import { inject } from 'vitest'
import { openEmbedded } from '../src/store/embedded.js'
import { openNeo4j } from '../src/store/neo4j.js'
import { query } from '../src/store/query.js'
import type { Store } from '../src/store/store.js'

export interface StoreUnderTest {
  name: 'embedded' | 'neo4j'
  /** Why it cannot be tested here; its tests then are skipped, after the run has said so loudly. */
  missing?: string
  /** A store with nothing of ours in it. Neo4j is one database for all: only one such store may be in use at a time. */
  openEmpty(): Promise<Store>
}

const timeout = 30_000

const all: StoreUnderTest[] = [
  { name: 'embedded', openEmpty: async () => openEmbedded({ timeout }) },
  {
    name: 'neo4j',
    missing: missingNeo4j(),
    async openEmpty() {
      const store = openNeo4j({ ...neo4jUnderTest(), timeout })
      for (const { revision } of await store.read<{ revision: string }>(query('revisions')))
        await store.write([{ query: query('write/clear-revision'), params: { revision } }])
      await store.write([{ query: forgetCurrent }])
      return store
    },
  },
]

export const stores: StoreUnderTest[] = all.filter(({ name }) => !process.env.STORES || process.env.STORES.split(',').includes(name))

/** The address of the Neo4j that the run has found. */
export function neo4jUnderTest(): { uri: string; username?: string; password?: string } {
  const found = inject('neo4j')
  if ('missing' in found) throw new Error(found.missing)
  return { uri: found.uri, username: found.username, password: found.password }
}

/** No query file of the product: only a test forgets what is served. */
const forgetCurrent = {
  name: 'forget the current revision',
  sentence: '',
  access: 'write' as const,
  params: [],
  returns: [],
  text: () => "MATCH (g:Portolan:Graph {key: 'graph'}) DELETE g",
}

function missingNeo4j(): string | undefined {
  const found = inject('neo4j')
  return 'missing' in found ? found.missing : undefined
}
