/** What the search knows, as sentences want it: names in both languages instead of ids. */
import type { Blocker } from '../routes/blocker.js'
import type { Range } from '../routes/network.js'
import type { Option } from '../routes/plan.js'
import type { Question } from '../routes/question.js'
import type { Warning } from '../routes/warnings.js'
import type { Locale, Name, ToldBlocker, ToldRange, ToldStep, ToldWarning } from '../words/told.js'
import type { Context } from './context.js'
import { textIn } from './entity.resolver.js'

export const localeArgument = {
  nullable: true,
  description: "The language; without it the request's Accept-Language decides, then EN.",
} as const

type Revision = Context['revision']

export function nameOf({ network }: Revision, id: string): Name {
  const thing = network.things.get(id)
  return thing ? { en: thing.nameEn, ko: thing.nameKo } : { en: id, ko: id }
}

/** `tools`: of a thing that is named beside its versions it is that name that counts. */
function toldRange(revision: Revision, { of, since, until, through }: Range, tools: readonly string[] = []): ToldRange {
  const name = nameOf(revision, of)
  const { versionNameEn, versionNameKo } = tools.includes(of) ? {} : (revision.network.things.get(of) ?? {})
  return { of: { en: versionNameEn ?? name.en, ko: versionNameKo ?? name.ko }, since, until, through }
}

/** A step with its conditions in the language of the sentence. */
export async function toldStep({ hop, ranges }: Option, locale: Locale, context: Context): Promise<ToldStep> {
  const { revision, loaders } = context
  const { step, input } = hop
  const form = (id: string) => ({ ...nameOf(revision, id), live: revision.network.things.get(id)?.live ?? false })
  const statements = await loaders.related('to', 'STATES').load(step.id)
  return {
    kind: step.kind,
    saves: step.saves,
    technologies: step.technologies.map(id => nameOf(revision, id)),
    input: input === null ? null : form(input),
    output: form(step.output),
    versions: ranges.map(range => toldRange(revision, range, step.technologies)),
    sets: step.sets.map(([property, value]) => ({
      property: revision.vocabulary.label(property),
      value: revision.vocabulary.valueLabel(property, value),
    })),
    conditions: statements.filter(({ kind }) => kind === 'CONDITION').map(statement => textIn(statement, 'text', locale, context) ?? ''),
  }
}

export async function toldWarning(
  { code, option, day, ranges, demands, traits }: Warning,
  { revision, loaders }: Context,
): Promise<ToldWarning> {
  const { vocabulary } = revision
  const node = await loaders.nodes.load(option.hop.step.id)
  return {
    code,
    step: { en: String(node?.descriptionEn ?? ''), ko: String(node?.descriptionKo ?? node?.descriptionEn ?? '') },
    day,
    versions: ranges.map(range => toldRange(revision, range)),
    demands: demands.map(({ property, values, excluded }) => ({
      property: vocabulary.label(property),
      values: values.map(value => vocabulary.valueLabel(property, value)),
      excluded: excluded.map(value => vocabulary.valueLabel(property, value)),
    })),
    traits: [...traits],
  }
}

/** `value`: the entry of the filter's list that would be left out, as it was typed. */
export function toldBlocker(
  blocker: Blocker,
  { origin, end, asOf, trainedOn }: Question,
  value: string | null,
  { revision }: Context,
): ToldBlocker {
  const { reason, change, missing, nearest, stoppedBy } = blocker
  const isMissing = missing !== null && missing.to !== null && !blocker.notAlone
  return {
    reason,
    origin: nameOf(revision, origin),
    end: nameOf(revision, end),
    // What a change of trainedOn opens was not to be had on the day of the training.
    asOf: change?.trainedOn === undefined ? asOf : trainedOn,
    change: toldChange(change, value),
    missing: isMissing
      ? {
          from: missing.from === null ? null : nameOf(revision, missing.from),
          to: nameOf(revision, missing.to!),
          toTarget: missing.to!.startsWith('target:'),
        }
      : null,
    stoppedBy,
    noWay: blocker.noWay,
    steps: nearest?.way.options.length ?? null,
  }
}

function toldChange(change: Blocker['change'], value: string | null): ToldBlocker['change'] {
  if (change === null) return null
  if (change.maxConversions !== undefined) return { kind: 'maxConversions', to: change.maxConversions }
  if (change.asOf !== undefined) return { kind: 'asOf', day: change.asOf }
  if (change.trainedOn !== undefined) return { kind: 'trainedOn', day: change.trainedOn }
  return { kind: 'filter', field: change.filter!, value }
}
