import type { Locale, ToldWarning } from './told.js'
export const warningMessage = (warning: ToldWarning, locale: Locale): string => `${locale} ${warning.code}`
