/** Ranges of versions in words; null where one is open at both ends. */
import type { Locale, ToldRange } from './told.js'

type Bounds = Pick<ToldRange, 'since' | 'until' | 'through'>

export function versionsInWords(range: Bounds, locale: Locale): string | null {
  const words = locale === 'EN' ? english(range) : korean(range)
  return words === '' ? null : words
}

/** With the name of what the versions are of. */
export function rangeInWords(range: ToldRange, locale: Locale): string | null {
  const words = versionsInWords(range, locale)
  if (words === null) return null
  if (locale === 'EN') return `${range.of.en} (${words})`
  // "Keras 3 3.0 이상" would be one number too many.
  return `${range.of.ko}${/\d$/.test(range.of.ko) ? ' 버전' : ''} ${words}`
}

function english({ since, until, through }: Bounds): string {
  if (until !== null) return since === null ? `before ${until}` : `${since} or later, before ${until}`
  if (through !== null) return since === null ? `up to ${through}` : `${since} to ${through}`
  return since === null ? '' : `${since} or later`
}

function korean({ since, until, through }: Bounds): string {
  const end = until !== null ? `${until} 미만` : through !== null ? `${through} 이하` : null
  return [since !== null ? `${since} 이상` : null, end].filter(part => part !== null).join(' ')
}
