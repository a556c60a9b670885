/** The two scalars of the API. Both are strings on the wire and in here: a JavaScript Date would move a day between time zones. */
import { GraphQLScalarType } from 'graphql'
import { badInput, PortolanError } from '../errors.js'

/** Whether a text is a calendar date as the API writes it. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function day(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value
  throw badInput(`Date: ${JSON.stringify(value)} is no calendar date; write one as "2018-02-12".`)
}

function address(value: unknown): string {
  if (typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value)) return value
  throw badInput(`URL: ${JSON.stringify(value)} is no absolute http(s) address.`)
}

const scalar = (name: string, description: string, parse: (value: unknown) => string) =>
  new GraphQLScalarType({
    name,
    description,
    serialize: value => value as string,
    parseValue: parse,
    parseLiteral(node) {
      try {
        return parse('value' in node ? node.value : node.kind)
      } catch (error) {
        // With its place in the document.
        throw error instanceof PortolanError ? new PortolanError('BAD_USER_INPUT', error.message, {}, undefined, node) : error
      }
    },
  })

export const DateScalar = scalar('Date', 'A calendar date, ISO 8601, no time: 2018-02-12.', day)
export const UrlScalar = scalar('URL', 'An absolute http(s) address.', address)
