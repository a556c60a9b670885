/** A question about ways as a request asks it: its names as ids, its limits, and the cursors of its pages. */
import { createHash } from 'node:crypto'
import { badInput, outOfRange, PortolanError } from '../errors.js'
import type { Network } from '../routes/network.js'
import { emptyWhere, type Question, type Where } from '../routes/question.js'
import type { Way } from '../routes/walk.js'
import { decoded } from './connection.js'
import type { Context } from './context.js'
import type { PathFilter } from './route.type.js'

const mostConversions = 6
const mostVia = 8

export interface Asked {
  trainedIn: string
  deployableTo: string
  where: PathFilter | null
  asOf: string | null
  trainedOn: string | null
}

/** The question with every name as an id. Throws BAD_USER_INPUT and LIMIT_OUT_OF_RANGE. */
export function questionOf({ trainedIn, deployableTo, where, asOf, trainedOn }: Asked, context: Context): Question {
  const { names } = context.revision
  const day = asOf ?? context.today
  const question: Question = {
    origin: names.resolve(trainedIn, ['technology', 'format'], day, 'trainedIn'),
    end: names.resolve(deployableTo, ['target', 'environment', 'technology', 'format'], day, 'deployableTo'),
    where: resolved(where, day, context),
    asOf: day,
    trainedOn: trainedOn ?? day,
  }
  if (question.origin === question.end && question.end.startsWith('format:'))
    throw badInput(`trainedIn and deployableTo are the same format, ${question.end}: a model that is in it already needs no way.`)
  return question
}

/** Every name of a filter as an id. Throws LIMIT_OUT_OF_RANGE and BAD_USER_INPUT. */
function resolved(where: PathFilter | null, day: string, { revision }: Context): Where {
  const { names, network } = revision
  const maxConversions = where?.maxConversions ?? emptyWhere.maxConversions
  if (maxConversions < 0 || maxConversions > mostConversions) throw outOfRange('where.maxConversions', maxConversions, 0, mostConversions)
  const via = where?.via ?? []
  if (via.length > mostVia)
    throw new PortolanError('LIMIT_OUT_OF_RANGE', `where.via has ${via.length} entries; it may have ${mostVia}.`, {
      argument: 'where.via',
      most: mostVia,
    })
  const usable = ['technology', 'format', 'target', 'environment'] as const
  const several = (list: string[] | null | undefined, place: string) =>
    (list ?? []).map((name, index) => names.resolveAll(name, [...usable], day, `${place}[${index}]`))
  const each = (list: string[] | null | undefined, type: 'environment' | 'technology', place: string) =>
    some(list)?.map((name, index) => names.resolve(name, [type], day, `${place}[${index}]`)) ?? null
  const languages = each(where?.languages, 'technology', 'where.languages')
  languages?.forEach((id, index) => {
    if (network.things.get(id)?.kind !== 'LANGUAGE') throw notALanguage(where!.languages![index]!, `where.languages[${index}]`, network)
  })
  return {
    maxConversions,
    via: several(via, 'where.via'),
    avoid: several(where?.avoid, 'where.avoid'),
    environments: each(where?.environments, 'environment', 'where.environments'),
    sources: some(where?.sources)?.map((name, index) => names.resolveSource(name, `where.sources[${index}]`)) ?? null,
    languages,
    includeDeprecated: where?.includeDeprecated ?? emptyWhere.includeDeprecated,
    includeRetired: where?.includeRetired ?? emptyWhere.includeRetired,
    includePlanned: where?.includePlanned ?? emptyWhere.includePlanned,
    distinct: where?.distinct ?? emptyWhere.distinct,
  }
}

/** An empty list asks nothing, as if it were left out: so a form sends it. */
const some = <T>(list: T[] | null | undefined): T[] | null => (list && list.length > 0 ? list : null)

function notALanguage(name: string, place: string, { things }: Network) {
  const languages = [...things.values()].filter(({ kind }) => kind === 'LANGUAGE').map(({ nameEn }) => nameEn)
  return badInput(`${place}: "${name}" is no language. Languages are ${languages.join(', ')}.`, { argument: place, known: languages })
}

/** What tells one question from another: a cursor belongs to its own. The days are as they were asked, so that one without is good tomorrow too. */
export function fingerprint({ origin, end, where }: Question, { asOf, trainedOn }: Asked): string {
  const asked = JSON.stringify([origin, end, where, asOf, trainedOn])
  return createHash('sha256').update(asked).digest('base64url').slice(0, 12)
}

/** A place in the order of ways: the rank, packed, and the key. */
export const wayCursor = (asked: string, way: Way): string => Buffer.from(JSON.stringify([asked, way.cost, way.key])).toString('base64url')

/** The place that a cursor marks. Throws BAD_USER_INPUT where it is none, or one of another question. */
export function placeOf(cursor: string, asked: string): { cost: number; key: string } {
  const [of, cost, key] = decoded(cursor)
  if (typeof of !== 'string' || typeof cost !== 'number' || typeof key !== 'string')
    throw badInput(`after: "${cursor}" is no cursor of deploymentPaths. Use one that an answer gave.`)
  if (of !== asked)
    throw badInput('after: this cursor belongs to another question. Ask with the arguments that it came from, or without `after`.')
  return { cost, key }
}
