/** The invariants of the code, as README's map states them: who imports what, and what stands nowhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = new URL('../', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, root), 'utf8')
const files = (readdirSync(new URL('src', root), { recursive: true }) as string[])
  .map(file => `src/${file.replaceAll('\\', '/')}`)
  .filter(file => file.endsWith('.ts'))
  .sort()
const parsed = new Map(files.map(file => [file, ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true)]))

/** Every node of a kind, with its file. */
function nodesOf<Node extends ts.Node>(is: (node: ts.Node) => node is Node): { file: string; node: Node }[] {
  const found: { file: string; node: Node }[] = []
  for (const [file, source] of parsed) {
    const visit = (node: ts.Node): void => {
      if (is(node)) found.push({ file, node })
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)

/** What each file imports: packages by name, our own files by path. */
const imports = nodesOf(isText).flatMap(({ file, node }) => {
  const { parent } = node
  const imported =
    ((ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) && parent.moduleSpecifier === node) ||
    (ts.isCallExpression(parent) && (parent.expression.kind === ts.SyntaxKind.ImportKeyword || parent.expression.getText() === 'require'))
  if (!imported) return []
  return [{ file, imported: node.text.startsWith('.') ? join(dirname(file), node.text) : node.text }]
})
const importers = (wanted: RegExp) => [...new Set(imports.filter(({ imported }) => wanted.test(imported)).map(({ file }) => file))]
const filesWith = (wanted: RegExp) => files.filter(file => wanted.test(text(file).replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '')))

test('the rules see the files and their imports', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(imports).toContainEqual({ file: 'src/server.ts', imported: 'src/store/store.js' })
  expect(imports).toContainEqual({ file: 'src/store/neo4j.ts', imported: 'neo4j-driver' })
})

describe('who imports what', () => {
  test('only an adapter imports a database library', () => {
    expect(importers(/neo4j-driver|grafeo|^(node:)?sqlite|better-sqlite|kuzu/)).toEqual(['src/store/embedded.ts', 'src/store/neo4j.ts'])
  })

  test('only open.ts imports an adapter, and main.ts one error of it', () => {
    expect(importers(/^src\/store\/(embedded|neo4j)\.js$/)).toEqual(['src/main.ts', 'src/store/open.ts'])
    expect(text('src/main.ts')).toContain("import { EmbeddedFileError } from './store/embedded.js'")
  })

  test('routes/ and knowledge/ know nothing of GraphQL', () => {
    const graphql = importers(
      /^(graphql|type-graphql|graphql-\w+|dataloader|@apollo\/.*|@as-integrations\/.*)(\/|$)|^src\/(graphql\/|server\.js)/,
    )
    expect(graphql.filter(file => /^src\/(routes|knowledge)\//.test(file))).toEqual([])
    expect(graphql.length).toBeGreaterThan(10)
  })

  test('stores know nothing of GraphQL, of routes or of knowledge', () => {
    const wanted = /^(graphql|type-graphql|@apollo\/.*)(\/|$)|^src\/(graphql|routes|knowledge)\/|^src\/server\.js/
    expect(importers(wanted).filter(file => file.startsWith('src/store/'))).toEqual([])
  })

  test('resolvers reach the store by its port, and know no files of knowledge but by their types', () => {
    const reached = imports.filter(({ file, imported }) => file.startsWith('src/graphql/') && /^src\/(store|knowledge)\//.test(imported))
    expect([...new Set(reached.map(({ imported }) => imported))].sort()).toEqual([
      ...['src/knowledge/entity.js', 'src/store/query.js', 'src/store/store.js'],
    ])
    expect(filesWith(/^import (?!type ).*knowledge\/entity/m).filter(file => file.startsWith('src/graphql/'))).toEqual([])
  })

  test('HTTP is the affair of three files', () => {
    expect(importers(/fastify/)).toEqual(['src/playground.ts', 'src/serve.ts', 'src/server.ts'])
  })
})

describe('what stands in few places', () => {
  test('only main.ts and config.ts read the environment', () => {
    expect(filesWith(/process\.env|import\.meta\.env|from 'node:process'/).filter(file => !/^src\/(main|config)\.ts$/.test(file))).toEqual(
      [],
    )
  })

  // one-request.ts measures how long a request takes; it never asks what day it is.
  test('only main.ts, open.ts, one-request.ts and work.ts look at the clock', () => {
    const clock = filesWith(/new Date\(\)|Date\.now\(|performance\.now\(|process\.hrtime|[^.\w]Date\(\)/)
    expect(clock).toEqual(['src/main.ts', 'src/one-request.ts', 'src/routes/work.ts', 'src/store/open.ts'])
  })

  test('nothing but loading writes the graph', () => {
    expect(filesWith(/\.write\(/)).toEqual(['src/knowledge/load.ts'])
  })
})

describe('what stands nowhere', () => {
  /** All texts of the code but the names of what it imports. */
  const texts = nodesOf(isText).filter(({ node }) => !ts.isImportDeclaration(node.parent))

  test('no Cypher', () => {
    const cypher =
      /\b(MATCH|MERGE|CREATE|UNWIND|FOREACH)\s*[($[]|\bUNWIND\s+\S+\s+AS\b|\bDETACH\s+DELETE\b|\bRETURN\s+\w+(\.\w+)?\s+AS\b|\)-\[|\]->\(/
    expect(texts.filter(({ node }) => cypher.test(node.text)).map(({ file, node }) => `${file}: ${node.text}`)).toEqual([])
    // Of the files that it was moved to, every one has some.
    const queries = (readdirSync(new URL('cypher', root), { recursive: true }) as string[]).filter(file => file.endsWith('.cypher'))
    const without = queries.filter(file => !cypher.test(text(`cypher/${file}`)) && !/setup|foreign-nodes/.test(file))
    expect(without).toEqual([])
  })

  test('no fact: no thing of the knowledge is named but in a description', () => {
    const slugs = new Set(
      ['technologies', 'formats', 'targets', 'sources'].flatMap(folder =>
        // A single letter may be any letter.
        readdirSync(new URL(`seed/${folder}`, root))
          .map(file => file.replace(/\.yaml$/, ''))
          .filter(slug => slug.length > 2),
      ),
    )
    expect(slugs.size).toBeGreaterThan(50)
    const named = texts.filter(({ node }) => slugs.has(node.text.replace(/^(technology|format|target|source):/, '')))
    expect(named.map(({ file, node }) => `${file}: ${node.text}`)).toEqual([])
  })
})

describe('how a file is written', () => {
  test.each(files)('%s begins with what it is for', file => {
    const [first, second] = text(file)
      .replace(/^#!.*\n/, '')
      .split('\n')
    expect(first === '/**' ? second : first).toMatch(/^(\/\*\*| \*) \w/)
  })

  test('every decorator of TypeGraphQL has its type function, so that nothing depends on emitted metadata', () => {
    /** Where the function stands among the arguments. */
    const place: Record<string, number> = { Field: 0, FieldResolver: 0, Query: 0, Mutation: 0, Subscription: 0, Args: 0, Arg: 1 }
    const decorators = nodesOf(ts.isDecorator).flatMap(({ file, node }) =>
      ts.isCallExpression(node.expression) && node.expression.expression.getText() in place ? [{ file, call: node.expression }] : [],
    )
    const isTypeFunction = (argument: ts.Expression | undefined): boolean => {
      if (argument && ts.isAsExpression(argument)) return isTypeFunction(argument.expression)
      // In connectionOf the function is handed in: `node: () => unknown`.
      if (argument && ts.isIdentifier(argument))
        return nodesOf(ts.isParameter).some(
          ({ node }) => node.name.getText() === argument.text && node.type && ts.isFunctionTypeNode(node.type),
        )
      return argument !== undefined && ts.isArrowFunction(argument) && argument.parameters.length === 0
    }
    const without = decorators.filter(({ call }) => !isTypeFunction(call.arguments[place[call.expression.getText()]!]))
    expect(without.map(({ file, call }) => `${file}: ${call.getText().slice(0, 80)}`)).toEqual([])
    expect(decorators.length).toBeGreaterThan(200)
    expect(JSON.parse(text('tsconfig.json')).compilerOptions.emitDecoratorMetadata).toBe(false)
  })
})

describe('the package', () => {
  const { engines, bin, files: shipped, type } = JSON.parse(text('package.json'))

  test('says which Node it needs, the same that README says and the image has', () => {
    expect({ engines, type }).toEqual({ engines: { node: '>=20.19' }, type: 'module' })
    expect(text('README.md')).toContain('Node 20.19 or later')
    const images = [...text('Dockerfile').matchAll(/^FROM \S*node:(\d+)/gm)].map(([, major]) => Number(major))
    expect(images.length).toBeGreaterThan(0)
    for (const major of images) expect(major).toBeGreaterThanOrEqual(20)
  })

  test('ships what it reads when it runs', () => {
    expect(bin).toEqual({ portolan: 'dist/main.js' })
    expect(shipped).toEqual(expect.arrayContaining(['dist', 'cypher', 'seed', 'schema', 'LICENSE', 'README.md']))
    expect(text('src/main.ts')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })
})

test('every derived file says what printed it', () => {
  expect(text('schema/schema.graphql')).toMatch(/^# Printed from the code by `npm run schema`/)
  expect(text('seed/entity.schema.json').slice(0, 400)).toContain('npm run schema')
  // And of which knowledge it tells; `npm run check` says when that is no longer the one.
  expect(text('docs/knowledge.md')).toMatch(
    /^# The knowledge as of \d{4}-\d\d-\d\d\n\nWritten by `npm run report` from revision `[0-9a-f]{16}`/,
  )
})
