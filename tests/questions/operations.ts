/** The operations of the files beside this one, each with its own fragments alone. */
import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, type DocumentNode, parse, print, separateOperations, validate } from 'graphql'

export interface Operation {
  /** S11Reasons. */
  name: string
  /** The file that it stands in: S11. */
  question: string
  document: DocumentNode
}

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
/** What is served. */
const served = buildSchema(file('../../schema/schema.graphql'))
/** What users rely on. */
const promised = buildSchema(file('../api.graphql'))

export const operations: Operation[] = readdirSync(new URL('.', import.meta.url))
  .filter(name => name.endsWith('.graphql'))
  .sort()
  .flatMap(name =>
    Object.entries(separateOperations(parse(file(name)))).map(([operation, document]) => ({
      name: operation,
      question: name.replace('.graphql', ''),
      document,
    })),
  )

/** Operations on the founding document are S…, those on today M…. */
export const operationsOf = (letter: 'S' | 'M') => operations.filter(({ question }) => question.startsWith(letter))

export function operation(name: string): Operation {
  const found = operations.find(one => one.name === name)
  if (!found) throw new Error(`there is no operation ${name}`)
  return found
}

/** What is wrong with it by the API. */
export const faults = ({ document }: Operation) => validate(promised, document).map(({ message }) => message)

/** What it needs that is not served. */
export const notServed = ({ document }: Operation): string[] => validate(served, document).map(({ message }) => message)

/** The text to send. */
export const textOf = ({ document }: Operation): string => print(document)
