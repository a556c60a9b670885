/** Names of things: what an argument of type ID may say, and which thing it then means. */
import { badInput } from './errors.js'
import { nearest } from './nearest.js'
import type { Network, Thing } from './routes/network.js'
import { slugOf, typeOf } from './routes/question.js'

export type ThingType = 'technology' | 'format' | 'target' | 'environment' | 'phase'
export const anyThing: ThingType[] = ['technology', 'format', 'target', 'environment', 'phase']

interface Spellings {
  exact: Map<string, Set<string>>
  folded: Map<string, Set<string>>
}

/** Resolves names against one revision. */
export class Names {
  private readonly byType = new Map<string, Spellings>()

  private readonly sources: Set<string>

  constructor(
    private readonly network: Network,
    sources: string[],
  ) {
    this.sources = new Set(sources)
    for (const thing of network.things.values()) {
      const type = typeOf(thing.id)
      const spellings = this.byType.get(type) ?? { exact: new Map(), folded: new Map() }
      this.byType.set(type, spellings)
      for (const name of spellingsOf(thing)) {
        put(spellings.exact, name.normalize('NFC'), thing.id)
        put(spellings.folded, fold(name), thing.id)
      }
    }
  }

  /**
   * The thing that has this name, or null. The first of `types` that has it wins; within one an exact spelling wins over another case. Of
   * generations that share it, the one introduced last on or before `asOf` has it; before them all, the first. Throws BAD_USER_INPUT,
   * with the candidates, where several have it.
   */
  find(name: string, types: ThingType[], asOf: string): string | null {
    for (const type of types) {
      const found = this.inType(name, type, asOf)
      if (found) return found
    }
    return null
  }

  /** As `find`; an unknown name is an error that says the three nearest names. `place` is the argument, as its name in the API. */
  resolve(name: string, types: ThingType[], asOf: string, place: string): string {
    const found = this.find(name, types, asOf)
    if (found) return found
    throw this.unknown(name, types, place)
  }

  /** All things of any of these types that have this name, at most one a type: what `via` and `avoid` mean by it. */
  resolveAll(name: string, types: ThingType[], asOf: string, place: string): string[] {
    const found = types.map(type => this.inType(name, type, asOf)).filter(id => id !== null)
    if (found.length > 0) return found
    throw this.unknown(name, types, place)
  }

  /** The source of that id or slug, or null. */
  findSource(name: string): string | null {
    const id = name.startsWith('source:') ? name : `source:${name}`
    return this.sources.has(id) ? id : null
  }

  /** As `findSource`; an unknown one is an error that says the three nearest. */
  resolveSource(name: string, place: string): string {
    const found = this.findSource(name)
    if (found) return found
    const suggestions = nearest(name, [...this.sources].map(slugOf), 3)
    throw badInput(`${place}: no source is called "${name}". Nearest: ${suggestions.map(text => `"${text}"`).join(', ') || 'none'}.`, {
      argument: place,
      name: name.slice(0, 200),
      nearest: suggestions,
    })
  }

  private inType(name: string, type: ThingType, asOf: string): string | null {
    const spellings = this.byType.get(type)
    if (!spellings) return null
    const wanted = name.trim()
    const holders = spellings.exact.get(wanted.normalize('NFC')) ?? spellings.folded.get(fold(wanted))
    if (!holders) return null
    const [only, ...others] = holders
    return others.length === 0 ? only! : this.generation([...holders], name, asOf)
  }

  private generation(holders: string[], name: string, asOf: string): string {
    if (!this.succeedEachOther(holders))
      throw badInput(`"${name}" may mean ${holders.join(' or ')}. Ask for one of them by its id.`, { candidates: holders })
    const begun = (id: string) => {
      const { introduced, unreleased } = this.network.things.get(id)!
      return unreleased ? never : (introduced ?? '')
    }
    const inOrder = holders.sort((a, b) => (begun(a) < begun(b) ? -1 : begun(a) > begun(b) ? 1 : a < b ? -1 : 1))
    return inOrder.filter(id => begun(id) <= asOf).at(-1) ?? inOrder[0]!
  }

  /** Each is reached from another one, or reaches it, by SUCCEEDED_BY, through whatever lies between. */
  private succeedEachOther(holders: string[]): boolean {
    const after = (id: string): Set<string> => {
      const reached = new Set<string>()
      const open = [id]
      for (let next = open.pop(); next !== undefined; next = open.pop())
        for (const successor of this.network.successorsOf.get(next) ?? [])
          if (!reached.has(successor)) {
            reached.add(successor)
            open.push(successor)
          }
      return reached
    }
    const successors = new Map(holders.map(id => [id, after(id)]))
    return holders.every(a => holders.every(b => a === b || successors.get(a)!.has(b) || successors.get(b)!.has(a)))
  }

  private unknown(name: string, types: ThingType[], place: string) {
    const byName = new Map<string, string>()
    for (const thing of this.network.things.values())
      if (types.includes(typeOf(thing.id) as ThingType))
        for (const spelling of spellingsOf(thing)) if (!byName.has(spelling)) byName.set(spelling, thing.id)
    // Three things, not three spellings of one.
    const things = new Map<string, string>()
    for (const spelling of nearest(name, [...byName.keys()], 30))
      if (!things.has(byName.get(spelling)!)) things.set(byName.get(spelling)!, spelling)
    const suggestions = [...things.values()].slice(0, 3)
    const kinds = types
      .map(type => words[type])
      .join(', ')
      .replace(/, ([^,]*)$/, ' or $1')
    return badInput(`${place}: no ${kinds} is called "${name}". Nearest: ${suggestions.map(text => `"${text}"`).join(', ') || 'none'}.`, {
      argument: place,
      name: name.slice(0, 200),
      nearest: suggestions,
    })
  }
}

/** After every day: what is not released has not begun. */
const never = '9999-99-99'

const words: Record<ThingType, string> = {
  technology: 'technology',
  format: 'model format',
  target: 'deployment target',
  environment: 'environment',
  phase: 'phase',
}

const spellingsOf = (thing: Thing): string[] => [thing.id, slugOf(thing.id), thing.nameEn, thing.nameKo, ...thing.aliases]

/** Another case, another width and other spacing are the same name. */
export const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

function put(map: Map<string, Set<string>>, name: string, id: string): void {
  const known = map.get(name)
  if (known) known.add(id)
  else map.set(name, new Set([id]))
}
