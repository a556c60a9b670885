/** The one shape as JSON Schema: for editors (`seed/entity.schema.json`), and to name the keys that a place takes. */
import { z } from 'zod'
import { environmentsSchema, formatSchema, phasesSchema, propertiesSchema, sourceSchema, targetSchema, technologySchema } from './entity.js'
import { environmentExtension, formatExtension, overlaySchema, phaseExtension, targetExtension, technologyExtension } from './extension.js'
import type { Path } from './yaml-file.js'

interface JsonSchema {
  $ref?: string
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema
  anyOf?: JsonSchema[]
}

const schemas = {
  technology: technologySchema,
  format: formatSchema,
  target: targetSchema,
  source: sourceSchema,
  environments: environmentsSchema,
  phases: phasesSchema,
  properties: propertiesSchema,
  overlay: overlaySchema,
}

/** What an overlay's files add; most of their keys are those of the schemas above. */
const extensions = {
  technologyExtension,
  formatExtension,
  targetExtension,
  environmentExtensions: z.array(environmentExtension),
  phaseExtensions: z.array(phaseExtension),
}

/** One document: a knowledge file is any one of its definitions. */
export function knowledgeJsonSchema(): object {
  const printed = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchemaOf(schema)]))
  const places = new Map<string, string>()
  for (const [name, schema] of Object.entries(printed)) printedIn(schema, `#/$defs/${name}`, places)
  const $defs = {
    ...printed,
    ...Object.fromEntries(Object.entries(extensions).map(([name, schema]) => [name, pointing(jsonSchemaOf(schema), places)])),
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A file of the knowledge of Portolan',
    description: 'Printed from src/knowledge/entity.ts and extension.ts by `npm run schema`; a test fails where it differs.',
    anyOf: Object.keys($defs).map(name => ({ $ref: `#/$defs/${name}` })),
    $defs,
  }
}

/** Where each key of a schema is printed, by its schema as text. */
function printedIn(schema: JsonSchema, pointer: string, found = new Map<string, string>()): Map<string, string> {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const own = `${pointer}/properties/${name}`
    const text = JSON.stringify(property)
    if (!found.has(text)) found.set(text, own)
    printedIn(property, own, found)
  }
  if (schema.items) printedIn(schema.items, `${pointer}/items`, found)
  return found
}

/** The same schema, in which a key that is printed elsewhere points there. */
function pointing(schema: JsonSchema, printed: Map<string, string>): JsonSchema {
  const { properties, items } = schema
  const keys = Object.entries(properties ?? {}).map(([name, property]): [string, JsonSchema] => {
    const pointer = printed.get(JSON.stringify(property))
    return [name, pointer ? { $ref: pointer } : pointing(property, printed)]
  })
  return {
    ...schema,
    ...(properties && { properties: Object.fromEntries(keys) }),
    ...(items && { items: pointing(items, printed) }),
  }
}

/** The keys that may stand at a path of a file. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  let here: JsonSchema[] = [jsonSchemaOf(schema)]
  for (const part of path)
    here = here.flatMap(choices).flatMap(({ items, properties, additionalProperties }) => {
      const next = typeof part === 'number' ? items : (properties?.[part] ?? additionalProperties)
      return typeof next === 'object' ? [next] : []
    })
  return here.flatMap(choices).flatMap(({ properties }) => Object.keys(properties ?? {}))
}

const choices = (schema: JsonSchema): JsonSchema[] => (schema.anyOf ? schema.anyOf.flatMap(choices) : [schema])

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  // What people write is the input; a transform has no schema of its own.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest as JsonSchema
}
