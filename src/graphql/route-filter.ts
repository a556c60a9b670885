/** A filter of ways with every name in it as an id, and everything that can never hold refused. */
import { badInput, outOfRange, PortolanError } from '../errors.js'
import type { Network, StepKind } from '../routes/network.js'
import { TRAINED_WITH } from '../routes/properties.js'
import { emptyWhere, type Pin, typeOf, type Where } from '../routes/question.js'
import { compareVersions, isVersion } from '../version.js'
import type { Context } from './context.js'
import type { PathFilter, VersionInput } from './route-filter.type.js'

const mostConversions = 6
const mostVia = 8
/** In characters; no maker's is half as long. */
const longestVersion = 100
/** Entries of any other list: no question needs more, and each costs a look at every step. */
const mostEntries = 100

/** Throws LIMIT_OUT_OF_RANGE and BAD_USER_INPUT. `day` decides which generation a name means. */
export function resolvedFilter(where: PathFilter | null, day: string, { revision }: Pick<Context, 'revision'>): Where {
  const { names, network, vocabulary } = revision
  const maxConversions = where?.maxConversions ?? emptyWhere.maxConversions
  if (maxConversions < 0 || maxConversions > mostConversions) throw outOfRange('where.maxConversions', maxConversions, 0, mostConversions)
  const trainingDataBytes = where?.trainingDataBytes ?? null
  if (trainingDataBytes !== null && trainingDataBytes < 0)
    throw badInput(`where.trainingDataBytes is ${trainingDataBytes}; it must be 0 or more bytes.`, { argument: 'where.trainingDataBytes' })
  const list = <T>(name: keyof PathFilter & string, most = mostEntries): T[] => {
    const entries = (where?.[name] ?? []) as T[]
    if (entries.length > most)
      throw new PortolanError('LIMIT_OUT_OF_RANGE', `where.${name} has ${entries.length} entries; it may have ${most}.`, {
        argument: `where.${name}`,
        most,
      })
    return entries
  }
  const usable = ['technology', 'format', 'target', 'environment'] as const
  const several = (name: 'via' | 'avoid', most?: number) =>
    list<string>(name, most).map((text, index) => names.resolveAll(text, [...usable], day, `where.${name}[${index}]`))
  const each = (name: 'environments' | 'languages', type: 'environment' | 'technology') =>
    list<string>(name).map((text, index) => names.resolve(text, [type], day, `where.${name}[${index}]`))

  const languages = each('languages', 'technology')
  languages.forEach((id, index) => {
    if (network.things.get(id)?.kind !== 'LANGUAGE') throw notALanguage(where!.languages![index]!, `where.languages[${index}]`, network)
  })
  const resolved: Where = {
    maxConversions,
    via: several('via', mostVia),
    avoid: several('avoid'),
    environments: each('environments', 'environment'),
    sources: list<string>('sources').map((text, index) => names.resolveSource(text, `where.sources[${index}]`)),
    languages,
    offline: where?.offline ?? null,
    gpu: where?.gpu ?? null,
    openSource: where?.openSource ?? false,
    allowUnstated: where?.allowUnstated ?? false,
    trainingDataBytes,
    official: where?.official ?? false,
    lossless: where?.lossless ?? false,
    newUser: where?.newUser ?? false,
    versions: list<VersionInput>('versions').map((input, index) => pinOf(input, `where.versions[${index}]`)),
    model: list<{ property: string; value: string }>('model').map(({ property, value }, index) => ({
      property,
      value: vocabulary.resolve(property, value, `where.model[${index}]`),
    })),
    includeDeprecated: where?.includeDeprecated ?? emptyWhere.includeDeprecated,
    includeRetired: where?.includeRetired ?? emptyWhere.includeRetired,
    includePlanned: where?.includePlanned ?? emptyWhere.includePlanned,
    distinct: where?.distinct ?? emptyWhere.distinct,
  }
  refuseContradictions(resolved, network)
  return resolved

  function pinOf({ of, version, kinds }: VersionInput, place: string): Pin {
    const id = names.resolve(of, ['technology', 'format'], day, `${place}.of`)
    const order = network.things.get(id)?.versionOrder
    if (version.length > longestVersion)
      throw new PortolanError('LIMIT_OUT_OF_RANGE', `${place}.version has ${version.length} characters; it may have ${longestVersion}.`, {
        argument: `${place}.version`,
        value: version.length,
        most: longestVersion,
      })
    if (!isVersion(version, order ?? undefined)) {
      const known = order ? `Its versions are ${order.join(', ')}.` : 'Write one as its makers do, such as "1.5.2".'
      throw badInput(`${place}.version: "${version}" is no version of ${network.things.get(id)!.nameEn}. ${known}`, {
        argument: `${place}.version`,
      })
    }
    return { of: id, version: version.trim(), kinds: kinds && kinds.length > 0 ? (kinds as StepKind[]) : null }
  }
}

/** What no way could ever meet is an error, not an empty answer. */
function refuseContradictions({ via, avoid, versions, model }: Where, { things }: Network): void {
  const avoided = new Set(avoid.flat().filter(id => typeOf(id) !== 'environment'))
  via.forEach((entry, index) => {
    if (entry.every(id => avoided.has(id))) throw never(`where.via[${index}]`, `${nameOf(entry[0]!)} is to be used and to be avoided`)
  })
  versions.forEach((pin, index) => {
    const other = versions
      .slice(0, index)
      .find(({ of, kinds, version }) => of === pin.of && isOther(of, version, pin.version) && overlap(kinds, pin.kinds))
    if (other)
      throw never(
        `where.versions[${index}]`,
        `${nameOf(pin.of)} cannot have the versions ${other.version} and ${pin.version} in the same steps`,
      )
  })
  model.forEach(({ property, value }, index) => {
    const other = property !== TRAINED_WITH && model.slice(0, index).find(one => one.property === property && one.value !== value)
    if (other) throw never(`where.model[${index}]`, `a model cannot have ${property} ${other.value} and ${value}`)
  })

  function nameOf(id: string): string {
    return things.get(id)?.nameEn ?? id
  }
  function isOther(of: string, one: string, other: string): boolean {
    return compareVersions(one, other, things.get(of)?.versionOrder ?? undefined) !== 0
  }
}

const never = (place: string, why: string) =>
  badInput(`${place}: no way can meet this: ${why}. Leave one of the two out.`, { argument: place })

const overlap = (a: StepKind[] | null, b: StepKind[] | null): boolean => a === null || b === null || a.some(kind => b.includes(kind))

function notALanguage(name: string, place: string, { things }: Network) {
  const languages = [...things.values()].filter(({ kind }) => kind === 'LANGUAGE').map(({ nameEn }) => nameEn)
  return badInput(`${place}: "${name}" is no language. Languages are ${languages.join(', ')}.`, { argument: place, known: languages })
}
