import type { Locale, ToldBlocker } from './told.js'
export const blockerMessage = (blocker: ToldBlocker, locale: Locale): string => `${locale} ${blocker.reason}`
