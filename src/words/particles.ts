/** Korean particles that change with the sound before them: 텐서플로를, scikit-learn을, SQL로, 5.26으로. */
import { readingOf } from './reading.js'

/** Each pair after a consonant and after a vowel. */
const forms = {
  '을/를': ['을', '를'],
  '이/가': ['이', '가'],
  '은/는': ['은', '는'],
  '와/과': ['과', '와'],
  '으로/로': ['으로', '로'],
  '이라/라': ['이라', '라'],
  '이나/나': ['이나', '나'],
} as const

export type Pair = keyof typeof forms

function particleAfter(name: string, pair: Pair): string {
  const { final } = readingOf(name)
  const [afterConsonant, afterVowel] = forms[pair]
  return final === 'none' || (final === 'ㄹ' && pair === '으로/로') ? afterVowel : afterConsonant
}

/** The name with the particle that it takes; what stands in brackets at its end is not heard. */
export const withParticle = (name: string, pair: Pair): string => name + particleAfter(name, pair)
