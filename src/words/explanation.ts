import type { Locale, ToldStep } from './told.js'
export const explanation = (steps: ToldStep[], locale: Locale): string => `${locale} ${steps.length}`
