/** Prints the derived files from the code: the SDL and the JSON Schema of knowledge files. `npm run schema` */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createSchema, printedSchema } from '../src/graphql/schema.js'
import { knowledgeJsonSchema } from '../src/knowledge/schema-json.js'

const root = new URL('../', import.meta.url)
for (const [file, text] of [
  ['schema/schema.graphql', printedSchema(createSchema())],
  ['seed/entity.schema.json', `${JSON.stringify(knowledgeJsonSchema(), null, 2)}\n`],
] as const) {
  writeFileSync(new URL(file, root), text)
  console.log(`printed ${fileURLToPath(new URL(file, root))}`)
}
