/** A question about ways as a request asks it: its names as ids, its days, and the cursors of its pages. */
import { createHash } from 'node:crypto'
import { badInput } from '../errors.js'
import type { Question } from '../routes/question.js'
import type { Place } from '../routes/search.js'
import type { Way } from '../routes/walk.js'
import { decoded } from './connection.js'
import type { Context } from './context.js'
import { resolvedFilter } from './route-filter.js'
import type { PathFilter } from './route-filter.type.js'

export interface Asked {
  trainedIn: string
  deployableTo: string
  where: PathFilter | null
  asOf: string | null
  trainedOn: string | null
}

export const originTypes = ['technology', 'format'] as const
export const endTypes = ['target', 'environment', 'technology', 'format'] as const

/** The question with every name as an id. Throws BAD_USER_INPUT and LIMIT_OUT_OF_RANGE. */
export function questionOf(
  { trainedIn, deployableTo, where, asOf, trainedOn }: Asked,
  context: Pick<Context, 'revision' | 'today'>,
): Question {
  const { names } = context.revision
  const day = asOf ?? context.today
  const question: Question = {
    origin: names.resolve(trainedIn, [...originTypes], day, 'trainedIn'),
    end: names.resolve(deployableTo, [...endTypes], day, 'deployableTo'),
    where: resolvedFilter(where, day, context),
    asOf: day,
    trainedOn: trainedOn ?? day,
  }
  if (question.origin === question.end && question.end.startsWith('format:'))
    throw badInput(`trainedIn and deployableTo are the same format, ${question.end}: a model that is in it already needs no way.`)
  return question
}

/** What tells one question from another: a cursor belongs to its own. The days are as they were asked, so that one without is good tomorrow too. */
export function fingerprint({ origin, end, where }: Question, { asOf, trainedOn }: Asked): string {
  return digest([origin, end, where, asOf, trainedOn])
}

export const digest = (asked: unknown): string => createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 12)

/** A place in the order of ways: the rank, packed, and the key. */
export const wayCursor = (asked: string, way: Way): string => Buffer.from(JSON.stringify([asked, way.cost, way.key])).toString('base64url')

/** The place that a cursor marks. Throws BAD_USER_INPUT where it is none, or one of another question. */
export function placeOf(cursor: string, asked: string): Place {
  const [of, cost, key] = decoded(cursor)
  if (typeof of !== 'string' || typeof cost !== 'number' || typeof key !== 'string')
    throw badInput(`after: "${cursor}" is no cursor of deploymentPaths. Use one that an answer gave.`)
  if (of !== asked)
    throw badInput('after: this cursor belongs to another question. Ask with the arguments that it came from, or without `after`.')
  return { cost, key }
}
