/** Versions of software: which of two is the older one, and what is a version at all. */

/**
 * Below 0 where `a` is older, 0 where they are the same. Parts are compared as numbers and missing ones are 0; a pre-release comes before
 * its release, a service pack or a build number after it; what stands after a "+" says how it was built and does not count.
 * `order` lists the versions of a thing that do not sort so, oldest first.
 */
export function compareVersions(a: string, b: string, order: readonly string[] = []): number {
  const [first, second] = [order.indexOf(a), order.indexOf(b)]
  if (first >= 0 && second >= 0) return first - second
  const [left, right] = [parse(a), parse(b)]
  return compareParts(left.release, right.release) || left.stage - right.stage || compareParts(left.rest, right.rest)
}

type Part = string | bigint
const afterRelease = new Set(['final', 'ga', 'release', 'post', 'sp', 'p', 'patch', 'u', 'update', 'cu', 'r', 'rev', 'hotfix', 'lts'])
/** Words that mean the same, and `dev`, which comes before all others. */
const sameAs: Record<string, string> = { dev: '', alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' }

interface Parsed {
  release: Part[]
  stage: number
  rest: Part[]
}
/** Ranges name the same few versions again and again; what people ask may be any number of others. */
const known = new Map<string, Parsed>()
const mostKnown = 10_000

function parse(version: string): Parsed {
  let parsed = known.get(version)
  if (!parsed) {
    if (known.size >= mostKnown) known.clear()
    known.set(version, (parsed = parseAfresh(version)))
  }
  return parsed
}

function parseAfresh(version: string): Parsed {
  const [, release = '', text = ''] = /^v?(\d+(?:\.\d+)*)?(.*)$/s.exec(version.trim().toLowerCase().split('+', 1)[0]!) ?? []
  const rest = partsOf(text)
  const [word] = rest
  return { release: partsOf(release), rest, stage: word === undefined ? 0 : typeof word === 'string' && !afterRelease.has(word) ? -1 : 1 }
}

const partsOf = (text: string): Part[] =>
  (text.match(/\d+|\p{L}+/gu) ?? []).map(part => (/^\d/.test(part) ? BigInt(part) : Object.hasOwn(sameAs, part) ? sameAs[part]! : part))

/** Numbers as numbers, words as words, a number before a word; a missing part is 0. */
function compareParts(a: Part[], b: Part[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [left, right] = [a[index] ?? 0n, b[index] ?? 0n]
    if (left === right) continue
    if (typeof left !== typeof right) return typeof left === 'bigint' ? -1 : 1
    return left < right ? -1 : 1
  }
  return 0
}

/**
 * Whether a text can be compared as a version: it has a number in front, or `order` lists it.
 * Between two runs of letters and digits stands one separator, always, so that a long text that is none takes no more than its length.
 */
export const isVersion = (text: string, order: readonly string[] = []): boolean =>
  order.includes(text) || /^\s*v?\d[\p{L}\d]*([.\-_+ ][\p{L}\d]+)*\s*$/u.test(text)

/** The first parts of a version alone, as a tool sees it that compares no more: 1.5 of 1.5.2, and of 1.5rc1. */
export function firstParts(version: string, parts: number | null): string {
  if (parts === null) return version
  const release = /^v?(\d+(?:\.\d+)*)/.exec(version.trim().toLowerCase())?.[1]
  return release === undefined ? version : release.split('.').slice(0, parts).join('.')
}
