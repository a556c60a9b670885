/** What every resolver is given: the revision that this request holds from its first query to its last, and how to ask it. */
import type { Revision } from '../revision.js'
import type { Bounds } from '../routes/work.js'
import type { Store } from '../store/store.js'
import { createLoaders, type Loaders } from './loaders.js'

export interface Context {
  store: Store
  revision: Revision
  loaders: Loaders
  /** What names and texts are written in where the query does not say. */
  locale: 'EN' | 'KO'
  /** Today in UTC. Passed in: nothing below reads a clock. */
  today: string
  /** Of the software. */
  version: string
  /** How much a search of this request may do. */
  bounds: Bounds
}

export function createContext(
  { store, today, version, bounds }: { store: Store; today: () => string; version: string; bounds: Bounds },
  revision: Revision,
  acceptLanguage: string | undefined,
): Context {
  return { store, revision, loaders: createLoaders(store, revision.id), locale: localeOf(acceptLanguage), today: today(), version, bounds }
}

/** The one of our two languages that the header wants most; English where it wants neither (RFC 9110, 12.5.4). */
export function localeOf(acceptLanguage: string | undefined): 'EN' | 'KO' {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map(part => {
      const [tag = '', ...options] = part.trim().split(/\s*;\s*/)
      const weight = options.find(option => option.startsWith('q='))
      return { language: tag.toLowerCase().split('-')[0], weight: weight ? Number(weight.slice(2)) : 1 }
    })
    .filter(({ language, weight }) => weight > 0 && (language === 'en' || language === 'ko'))
    .sort((a, b) => b.weight - a.weight)
  return wanted[0]?.language === 'ko' ? 'KO' : 'EN'
}
