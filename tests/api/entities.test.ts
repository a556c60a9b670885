/** Every field of every type that is served, asked in the documents beside this file and answered with something. */
import { readdirSync, readFileSync } from 'node:fs'
import { isObjectType, parse, print } from 'graphql'
import { expect, test } from 'vitest'
import { createSchema } from '../../src/graphql/schema.js'
import { answers } from './answers.js'
import { platformKnowledge } from './platform.js'
import { onEachStore } from './serve.js'
import { touched, withTypes } from './touched.js'

const folder = new URL('./documents/', import.meta.url)
const documents = readdirSync(folder).sort()
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** Fields that no small knowledge can fill. */
const unfilled = [
  // Only a search that is ended early has it: tests/routes.
  'Completeness.stoppedBy',
]

onEachStore(api => {
  test.each(documents)('%s', async name => {
    expect(await api.ask(text(name))).toEqual(answers[name])
  })

  test('every field that is served is asked for, and is answered with something', async () => {
    const filled = new Set<string>()
    for (const name of documents) {
      const document = withTypes(parse(text(name)))
      for (const field of touched(document, await api.ask(print(document)))) filled.add(field)
    }
    const types = Object.values(createSchema().getTypeMap()).filter(type => isObjectType(type) && !type.name.startsWith('__'))
    const fields = types.flatMap(type => (isObjectType(type) ? Object.keys(type.getFields()).map(field => `${type.name}.${field}`) : []))
    expect(fields.filter(field => !filled.has(field)).sort()).toEqual(unfilled)
    expect(fields.length).toBeGreaterThan(200)
  })
}, platformKnowledge)
