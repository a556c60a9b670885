/** Search by name, alias and text in English and Korean, forgiving of a slip: MiniSearch, built in memory once per revision. */
import MiniSearch from 'minisearch'
import { fold } from './names.js'
import type { Network, Thing } from './routes/network.js'
import { TRAINED_WITH } from './routes/properties.js'
import { slugOf, typeOf } from './routes/question.js'
import { startsIn } from './routes/wholes.js'
import { query } from './store/query.js'
import type { Store } from './store/store.js'

export type SearchRole = 'ANY' | 'ORIGIN' | 'END'
export interface Hit {
  id: string
  score: number
}

/** A phrase of more words is no row of names, and there would be too many ways to part it. */
const mostNamedWords = 12

interface Entry {
  id: string
  names: string
  texts: string
}

export class SearchIndex {
  private readonly index = new MiniSearch<Entry>({
    fields: ['names', 'texts'],
    tokenize,
    searchOptions: {
      boost: { names: 6 },
      prefix: term => term.length > 1,
      // Korean is split into pairs of syllables, where a slip of one would match anything.
      fuzzy: term => (!isKorean(term) && term.length > 3 ? 0.25 : false),
      combineWith: 'AND',
    },
  })
  private readonly roles: Record<'ORIGIN' | 'END', Set<string>>
  /** What things are called, as `plain` writes it; those first of which it is the name, then those of which it is an alias. */
  private readonly called = new Map<string, string[]>()

  constructor(network: Network, texts: Map<string, string[]>) {
    this.index.addAll([...network.things.values()].map(thing => entry(thing, texts.get(thing.id) ?? [])))
    const things = [...network.things.values()]
    for (const thing of things) for (const name of properNames(thing)) this.call(name, thing.id)
    for (const thing of things) for (const alias of thing.aliases) this.call(alias, thing.id)
    this.roles = { ORIGIN: origins(network), END: ends(network) }
  }

  /** All hits, the best first; of equal ones by id. Where not all words are found together, those with some of them. */
  find(words: string, role: SearchRole): Hit[] {
    const found = this.index.search(words)
    const hits = (found.length > 0 ? found : this.index.search(words, { combineWith: 'OR' })).map(({ id, score }) => ({
      id: id as string,
      score,
    }))
    // What is called just that comes before whatever is about it.
    const top = Math.max(0, ...hits.map(({ score }) => score))
    const text = plain(words)
    const meant = new Set(this.called.get(text))
    for (const hit of hits) if (meant.has(hit.id)) hit.score += top
    // Of several names each means its first thing: those come first, in the order of the words.
    const each = this.namesIn(text)
    if (each !== null && each.length > 1)
      for (const [index, [id]] of each.entries()) {
        const score = top * (3 - index / each.length)
        const hit = hits.find(one => one.id === id)
        if (hit) hit.score = score
        else hits.push({ id: id!, score })
      }
    return hits.filter(({ id }) => role === 'ANY' || this.roles[role].has(id)).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  }

  private call(name: string, id: string): void {
    const key = plain(name)
    const ids = this.called.get(key)
    if (!ids) this.called.set(key, [id])
    else if (!ids.includes(id)) ids.push(id)
  }

  /** What the names mean of which the words are made up, the longest names first: "scikit learn android"; null where a word is left over. */
  private namesIn(text: string): string[][] | null {
    if (text === '') return []
    const words = text.split(' ')
    if (words.length > mostNamedWords) return null
    for (let end = words.length; end > 0; end--) {
      const ids = this.called.get(words.slice(0, end).join(' '))
      const rest = ids && this.namesIn(words.slice(end).join(' '))
      if (rest) return [ids, ...rest]
    }
    return null
  }
}

export async function readSearch(store: Store, network: Network): Promise<SearchIndex> {
  const rows = await store.read<{ about: string; textEn: string; textKo: string }>(query('search-texts'), { revision: network.revision })
  const texts = new Map<string, string[]>()
  for (const { about, textEn, textKo } of rows) texts.set(about, [...(texts.get(about) ?? []), textEn, textKo])
  return new SearchIndex(network, texts)
}

function entry(thing: Thing, texts: string[]): Entry {
  return {
    id: thing.id,
    names: namesOf(thing).join('\n'),
    texts: [thing.summaryEn ?? '', thing.summaryKo ?? '', ...texts].join('\n'),
  }
}

const properNames = (thing: Thing): string[] => [slugOf(thing.id), thing.nameEn, thing.nameKo]
const namesOf = (thing: Thing): string[] => [...properNames(thing), ...thing.aliases]

/** As people may type it: in lower case, with one space wherever they may write a space or a hyphen. */
const plain = (text: string): string => fold(fold(text).replace(/[-_]/g, ' '))

const isKorean = (text: string): boolean => /\p{Script=Hangul}/u.test(text)

/** Words; Korean ones in pairs of syllables, so that they are found inside compounds and before particles. */
function tokenize(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean)
  return words.flatMap(word => {
    const [first = '', ...rest] = word.match(/\p{Script=Hangul}+|[^\p{Script=Hangul}]+/gu) ?? []
    // One or two syllables behind a name in other letters are its particle: TensorFlow로.
    const parts = isKorean(first) ? [first, ...rest] : [first, ...rest.filter(part => !isKorean(part) || part.length > 2)]
    return parts.flatMap(part => (isKorean(part) ? pairs(part) : [part]))
  })
}

function pairs(word: string): string[] {
  const letters = [...word]
  return letters.length < 3 ? [word] : letters.slice(1).map((letter, index) => letters[index]! + letter)
}

/** What `trainedIn` takes and some way starts from. */
function origins(network: Network): Set<string> {
  const technologies = [...network.things.values()].filter(
    thing => typeOf(thing.id) === 'technology' && startsIn(network, thing.id).length > 0,
  )
  // Of a format at hand nobody knows with what it was trained: a step that asks does not take it.
  const formats = [...network.steps.values()]
    .filter(({ requires }) => !requires.some(({ property }) => property === TRAINED_WITH))
    .flatMap(({ inputs }) => inputs)
  return new Set([...technologies.map(thing => thing.id), ...formats])
}

/** What `deployableTo` takes and some way ends in. */
function ends(network: Network): Set<string> {
  const ids = new Set<string>()
  for (const step of network.steps.values()) {
    ids.add(step.output)
    if (step.kind !== 'DEPLOY') continue
    for (const id of [
      ...(network.environmentsOf.get(step.output) ?? []),
      ...(network.hostsOf.get(step.output) ?? []),
      ...step.technologies,
    ])
      ids.add(id)
  }
  return ids
}
