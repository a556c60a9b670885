// How the tests run: one project a kind of test; the long ones only under `--mode long` (npm run test:long).

import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const stores = ['tests/{stores,api,questions}/**/*.test.ts']
const page = ['tests/page/**/*.test.ts']
const clients = ['tests/clients/**/*.test.ts']
const needsNeo4j = ['tests/global-setup.ts']

// The groups run one after the other: on two cores, a Neo4j and a browser beside all unit tests would only slow each other down.
const projects: TestProjectInlineConfiguration[] = [
  {
    extends: true,
    test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [...stores, ...page, ...clients], sequence: { groupOrder: 0 } },
  },
  {
    // Not in parallel: these files load revisions into one Neo4j. Not isolated: each would read the whole knowledge anew.
    extends: true,
    test: { name: 'stores', include: stores, globalSetup: needsNeo4j, fileParallelism: false, isolate: false, sequence: { groupOrder: 1 } },
  },
  { extends: true, test: { name: 'page', include: page, globalSetup: ['tests/global-setup.page.ts'], sequence: { groupOrder: 2 } } },
  { extends: true, test: { name: 'clients', include: clients, sequence: { groupOrder: 2 } } },
]

const long: TestProjectInlineConfiguration = {
  extends: true,
  test: { name: 'long', include: ['tests/**/*.long.ts'], globalSetup: needsNeo4j, fileParallelism: false, testTimeout: 1_800_000 },
}

export default defineConfig(({ mode }) => ({
  // Vite would take graphql's ES module and Node its CommonJS: two copies, and "another module or realm".
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { testTimeout: 30_000, hookTimeout: 120_000, projects: mode === 'long' ? [long] : projects },
}))
