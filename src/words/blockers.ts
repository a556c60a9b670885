/** What stands in the way of a way, and what would have to be otherwise. */
import { blockerInEnglish } from './blockers-english.js'
import { blockerInKorean } from './blockers-korean.js'
import type { Locale, ToldBlocker } from './told.js'

export const blockerMessage = (blocker: ToldBlocker, locale: Locale): string =>
  locale === 'EN' ? blockerInEnglish(blocker) : blockerInKorean(blocker)
