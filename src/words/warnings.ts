/** What is uncertain about a step of a way, and what to do about it: the step in a sentence, then the warning. */
import type { Locale, ToldWarning } from './told.js'
import { warningsInEnglish } from './warnings-english.js'
import { warningsInKorean } from './warnings-korean.js'

export function warningMessage(warning: ToldWarning, locale: Locale): string {
  return locale === 'EN'
    ? `${warning.step.en} ${warningsInEnglish[warning.code](warning)}`
    : `${warning.step.ko} ${warningsInKorean[warning.code](warning)}`
}
