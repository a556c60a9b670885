/** Tells a way as a person would: a sentence for each step, followed by the conditions of that step. */
import { capitalized } from './english.js'
import { stepInEnglish } from './step-english.js'
import { stepInKorean } from './step-korean.js'
import type { Locale, ToldStep } from './told.js'

const joiners = {
  EN: { last: 'Finally, ', between: ['Then ', 'Next, ', 'After that, '] },
  KO: { last: '마지막으로 ', between: ['그다음 ', '이어서 ', '그런 다음 '] },
}

export function explanation(steps: ToldStep[], locale: Locale): string {
  return steps
    .flatMap((step, index) => {
      const joiner = joinerAt(index, steps.length, locale)
      const told = locale === 'EN' ? `${capitalized(joiner + stepInEnglish(step))}.` : joiner + stepInKorean(step)
      return [told, ...step.conditions.map(ended)]
    })
    .join(' ')
}

function joinerAt(index: number, count: number, locale: Locale): string {
  const { last, between } = joiners[locale]
  if (index === 0) return ''
  // Of two steps the second does not come "finally".
  return index === count - 1 && count > 2 ? last : between[(index - 1) % between.length]!
}

/** Conditions are given as they are written; one without a full stop would run into the next sentence. */
const ended = (text: string) => (/[.!?)"”]$/.test(text) ? text : `${text}.`)
