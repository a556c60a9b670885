/** The one shape as JSON Schema: for editors (`seed/entity.schema.json`), and to name the keys that a place takes. */
import { z } from 'zod'
import { environmentsSchema, formatSchema, phasesSchema, propertiesSchema, sourceSchema, targetSchema, technologySchema } from './entity.js'
import type { Path } from './yaml-file.js'

interface JsonSchema {
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
}

/** One document: a knowledge file is any one of its definitions. */
export function knowledgeJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A file of the knowledge of Portolan',
    description: 'Printed from src/knowledge/entity.ts by `npm run schema`; a test fails where it differs.',
    anyOf: Object.keys(schemas).map(name => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchemaOf(schema)])),
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
