/** The catalogue of errors: every code that an answer can carry, and when. `README.md` lists them; a test holds the two together. */
import { type ASTNode, GraphQLError } from 'graphql'

export const errorCodes = {
  BAD_USER_INPUT: 'An argument is wrong: an unknown or ambiguous name, a date that is none, a cursor of another question.',
  LIMIT_OUT_OF_RANGE: 'A number is outside its limits; the message and `extensions` name them.',
  STORE_UNAVAILABLE: 'The database cannot be reached. Ask again later.',
  STORE_TIMEOUT: 'The database took longer than it may. Ask for less, or again later.',
  INTERNAL_SERVER_ERROR: 'A defect of ours. The answer says no more; the detail is in the log.',
} as const
export type ErrorCode = keyof typeof errorCodes

/** What was thrown on purpose: it passes the mask as it is. */
export class PortolanError extends GraphQLError {
  constructor(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}, cause?: unknown, nodes?: ASTNode) {
    super(message, { nodes, extensions: { code, ...extensions } })
    this.name = 'PortolanError'
    if (cause !== undefined) this.cause = cause
  }
}

export const badInput = (message: string, extensions?: Record<string, unknown>) =>
  new PortolanError('BAD_USER_INPUT', shortened(message), extensions)

/** What a client sends comes back in a message, but not all of a book. */
const mostEchoed = 600
const shortened = (text: string) => (text.length > mostEchoed ? `${text.slice(0, 200)} … ${text.slice(-200)}` : text)

export const outOfRange = (argument: string, value: number, least: number, most: number) =>
  new PortolanError('LIMIT_OUT_OF_RANGE', `${argument} is ${value}; it must be from ${least} to ${most}.`, { argument, value, least, most })
