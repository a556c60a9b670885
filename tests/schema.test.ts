/** The printed schema is the code's, holds all that `api.graphql` promises, and describes everything in it. */
import { readdirSync, readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { createSchema, printedSchema } from '../src/graphql/schema.js'
import { knowledgeJsonSchema } from '../src/knowledge/schema-json.js'

const file = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const served = createSchema()
const promised = buildSchema(file('tests/api.graphql'))

/** One line for each thing that a schema has, by its coordinate: what it is, so that two schemas are compared as lists. */
type Lines = Map<string, string>

function linesOf(schema: GraphQLSchema): Lines {
  const lines: Lines = new Map()
  for (const type of typesOf(schema)) {
    lines.set(type.name, type.constructor.name.replace('GraphQL', ''))
    if (isObjectType(type) || isInterfaceType(type))
      for (const { name } of type.getInterfaces()) lines.set(`${type.name} implements ${name}`, 'implements')
    if (isUnionType(type)) for (const { name } of type.getTypes()) lines.set(`${type.name} = ${name}`, 'member')
    if (isEnumType(type)) for (const { name } of type.getValues()) lines.set(`${type.name}.${name}`, 'value')
    for (const field of fieldsOf(type)) {
      lines.set(`${type.name}.${field.name}`, signature(field))
      for (const argument of argumentsOf(field)) lines.set(`${type.name}.${field.name}(${argument.name}:)`, signature(argument))
    }
  }
  return lines
}

const typesOf = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__') && !/^(Boolean|Float|ID|Int|String)$/.test(name))

const fieldsOf = (type: GraphQLNamedType): (GraphQLField<unknown, unknown> | GraphQLInputField)[] =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : []

const argumentsOf = (field: object): readonly GraphQLArgument[] => ('args' in field ? (field.args as GraphQLArgument[]) : [])

/** The type and, where there is one, the default value. */
const signature = (field: { type: unknown; defaultValue?: unknown }): string =>
  field.defaultValue === undefined ? String(field.type) : `${field.type} = ${JSON.stringify(field.defaultValue)}`

/** Coordinates of `wanted` that `found` has not; of what stands in something absent, that alone. */
function absentFrom(found: Lines, wanted: Lines): string[] {
  const absent = [...wanted.keys()].filter(coordinate => !found.has(coordinate))
  return absent.filter(coordinate => !absent.some(other => other !== coordinate && isIn(coordinate, other))).sort()
}

const isIn = (coordinate: string, other: string): boolean =>
  ['.', ' ', '('].some(separator => coordinate.startsWith(other + separator)) || coordinate.endsWith(` ${other}`)

describe('what is printed', () => {
  test('schema/schema.graphql is what the code prints (npm run schema)', () => {
    expect(file('schema/schema.graphql')).toBe(printedSchema(createSchema()))
  })

  test('seed/entity.schema.json is what the code prints (npm run schema)', () => {
    expect(file('seed/entity.schema.json')).toBe(`${JSON.stringify(knowledgeJsonSchema(), null, 2)}\n`)
  })

  test('is sorted, and is the same when it is read again', () => {
    const read = buildSchema(file('schema/schema.graphql'))
    expect(printSchema(lexicographicSortSchema(read))).toBe(printSchema(read))
    expect(printSchema(read)).toBe(printSchema(served))
  })
})

describe('what api.graphql promises', () => {
  const [has, wants] = [linesOf(served), linesOf(promised)]

  test('is there', () => {
    expect(absentFrom(has, wants)).toEqual([])
  })

  test('has the same kind, type, nullability and default value', () => {
    const both = [...wants].filter(([coordinate]) => has.has(coordinate))
    const told = (lines: Lines) => Object.fromEntries(both.map(([coordinate]) => [coordinate, lines.get(coordinate)]))
    expect(told(has)).toEqual(told(wants))
    // A comparison of nothing would hold too.
    expect(both.length).toBeGreaterThan(400)
  })

  test('needs no argument or input field besides', () => {
    const required = [...has].filter(([coordinate, type]) => /\(|Filter\.|Input\./.test(coordinate) && type.endsWith('!'))
    expect(required.map(([coordinate]) => coordinate).filter(coordinate => !wants.has(coordinate))).toEqual([])
  })
})

test('every type, field, argument, value and input field has a description', () => {
  const bare = typesOf(served).flatMap(type => {
    const parts: [string, string | null | undefined][] = [[type.name, type.description]]
    if (isEnumType(type)) for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value.description])
    for (const field of fieldsOf(type)) {
      parts.push([`${type.name}.${field.name}`, field.description])
      for (const argument of argumentsOf(field)) parts.push([`${type.name}.${field.name}(${argument.name}:)`, argument.description])
    }
    return parts.filter(([, description]) => !description?.trim()).map(([coordinate]) => coordinate)
  })
  expect(bare).toEqual([])
})

describe('the example operations', () => {
  const printed = buildSchema(file('schema/schema.graphql'))
  const names = readdirSync(new URL('../schema/operations', import.meta.url))

  test('there are some', () => {
    expect(names.filter(name => name.endsWith('.graphql')).length).toBeGreaterThanOrEqual(3)
  })

  test.each(names)('%s fits schema/schema.graphql', name => {
    expect(validate(printed, parse(file(`schema/operations/${name}`)))).toEqual([])
  })
})
