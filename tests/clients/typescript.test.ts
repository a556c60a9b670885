/** A typed client for TypeScript, as tooling generates one from the printed schema, compiled with what its user writes. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from '@graphql-codegen/cli'
import { type DefinitionNode, print } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notServed, operationsOf } from '../questions/operations.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What a user of the client writes. */
const example = `import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core'
import { graphql } from './client/gql.js'
import { DeploymentPathsDocument, S05Document, TechnologyDocument } from './client/graphql.js'

export const variables: VariablesOf<typeof DeploymentPathsDocument> = { trainedIn: 'TensorFlow', deployableTo: 'edge', asOf: '2018-02-12' }

export function sentences({ deploymentPaths }: ResultOf<typeof DeploymentPathsDocument>): string[] {
  return deploymentPaths.nodes.flatMap(({ steps, target }) =>
    steps.map(({ position, step, state }) => {
      const retired: boolean = state === 'RETIRED'
      const locators: (string | null | undefined)[] = step.citations.map(({ locator }) => locator)
      return \`\${position}. \${step.description} \${target?.name ?? ''} \${retired} \${locators.join(', ')}\`
    }),
  )
}

export function introduced({ technology }: ResultOf<typeof TechnologyDocument>): string {
  const day: string | null | undefined = technology?.lifecycle.introduced
  return day?.slice(0, 4) ?? 'not known'
}

export const about = ({ statements }: ResultOf<typeof S05Document>) => statements.nodes.map(({ about }) => about)

type Served = ResultOf<typeof served>
const served = graphql(\`query Served { graph { revision readOn } }\`)
export const revision = (answer: Served): string => answer.graph.revision
`

/** What the compiler has to refuse, each with its complaint. */
const mistakes: [wrong: string, complaint: string][] = [
  ['export const noSuchField = (path: Path) => path.cost', "Property 'cost' does not exist"],
  ['export const noDate = (path: Path): Date => path.completeness.revision', "Type 'string' is not assignable to type 'Date'"],
  ["export const noSuchState = (path: Path) => path.nodes[0]!.steps[0]!.state === 'GONE'", 'have no overlap'],
  ['export const mayBeNull = (path: Path): string => path.nodes[0]!.target.name', "is possibly 'null'"],
  ['export const noNumber: VariablesOf<typeof DeploymentPathsDocument> = { first: true }', 'is not assignable to type'],
]
const wrong = `import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core'
import type { DeploymentPathsDocument } from './client/graphql.js'

type Path = ResultOf<typeof DeploymentPathsDocument>['deploymentPaths']
`

/** Beneath node_modules, so that what the client imports is found from there. */
let directory: string
/** The names of the operations of the client. */
let names: string[]

beforeAll(async () => {
  const cache = join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  directory = await mkdtemp(join(cache, 'portolan-client-'))
  const questions = operationsOf('S').filter(operation => notServed(operation).length === 0)
  await writeFile(join(directory, 'questions.graphql'), together(questions.flatMap(({ document }) => document.definitions)))
  await writeFile(join(directory, 'example.ts'), example)
  await generate(
    {
      schema: join(root, 'schema/schema.graphql'),
      documents: [join(root, 'schema/operations/*.graphql'), join(directory, 'questions.graphql'), join(directory, 'example.ts')],
      silent: true,
      generates: {
        [join(directory, 'client/')]: {
          preset: 'client',
          presetConfig: { fragmentMasking: false },
          config: {
            scalars: { Date: 'string', URL: 'string' },
            strictScalars: true,
            useTypeImports: true,
            enumsAsTypes: true,
            importExtension: '.js',
          },
        },
      },
    },
    true,
  )
  names = questions.map(({ name }) => name)
}, 120_000)
afterAll(() => rm(directory, { recursive: true, force: true }))

/** Each definition once: operations of one file share fragments. */
const together = (definitions: readonly DefinitionNode[]): string =>
  [...new Set(definitions.map(definition => print(definition)))].join('\n\n')

/** What the compiler complains of, a line each. */
async function compiled(...files: string[]): Promise<string[]> {
  const options = ['--strict', '--noEmit', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck', 'false']
  const modules = ['--target', 'es2022', '--module', 'nodenext', '--verbatimModuleSyntax', '--pretty', 'false', '--ignoreConfig']
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), ...options, ...modules, ...files],
      { cwd: directory },
      (error, stdout) => resolve(error ? stdout.split('\n').filter(Boolean) : []),
    )
  })
}

test('it has every example and every question that is served', async () => {
  const client = await readFile(join(directory, 'client/graphql.ts'), 'utf8')
  for (const name of [...names, 'DeploymentPaths', 'Search', 'Technology', 'Served'])
    expect(client).toContain(`export const ${name}Document = `)
  expect(names.length).toBeGreaterThan(15)
  // Nothing is left untyped.
  expect(client).not.toMatch(/: any\b|<any\b|\bany\[\]/)
})

test('it compiles, strictly, with what its user writes', async () => {
  expect(await compiled('example.ts')).toEqual([])
}, 60_000)

test('it lets no mistake through', async () => {
  await writeFile(join(directory, 'wrong.ts'), `${wrong}${mistakes.map(([line]) => line).join('\n')}\n`)
  const complaints = (await compiled('wrong.ts')).filter(line => line.startsWith('wrong.ts'))
  const first = wrong.split('\n').length
  expect(complaints).toEqual(
    mistakes.map(([, complaint], index) => expect.stringMatching(new RegExp(`^wrong\\.ts\\(${first + index},.*${complaint}`))),
  )
}, 60_000)
