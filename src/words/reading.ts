/** How the end of a name is read aloud in Korean: names are in Hangul, in Latin letters and in digits, and particles agree with what is heard. */
import { readings } from './readings.js'
import { finalBySpelling } from './spelling.js'

/** What the last syllable ends in: nothing, ㄹ (which (으)로 takes for nothing), or another consonant. */
export type Final = 'none' | 'ㄹ' | 'other'

interface Reading {
  final: Final
  /** What it was read by; `spelling` is a guess. */
  by: 'hangul' | 'digits' | 'sign' | 'letters' | 'lexicon' | 'spelling'
  /** The part that was read. */
  word: string
}

/** The last syllable of a Hangul text, by the arithmetic of Unicode: 28 syllables share an onset and a vowel, and the eighth ends in ㄹ. */
function finalOfHangul(text: string): Final {
  const last = (text.codePointAt(text.length - 1)! - 0xac00) % 28
  return last === 0 ? 'none' : last === 8 ? 'ㄹ' : 'other'
}

/** 영 일 이 삼 사 오 육 칠 팔 구 */
const digitFinals: Final[] = ['other', 'ㄹ', 'none', 'other', 'none', 'none', 'other', 'ㄹ', 'ㄹ', 'none']

function finalOfNumber(digits: string): Final {
  const zeros = /0*$/.exec(digits)![0].length
  if (zeros === 0 || zeros === digits.length) return digitFinals[Number(digits.at(-1))]!
  // 십 백 천 만 억 경 end in a consonant, 조 does not.
  return zeros >= 12 && zeros < 16 ? 'none' : 'other'
}

/** L 엘 and R 알; M 엠 and N 엔; every other letter ends in a vowel. */
function finalOfLetter(letter: string): Final {
  return /[LR]/i.test(letter) ? 'ㄹ' : /[MN]/i.test(letter) ? 'other' : 'none'
}

/** Spelled out: one letter, two or three capitals, or what has no vowel to be read with (PMML, js). A longer one with vowels may be a word, as MOJO is. */
const isSpelledOut = (word: string) => word.length === 1 || /^[A-Z]{2,3}s?$/.test(word) || !/[aeiouy]/i.test(word)

/** What is read of a name: without closing brackets and what they hold, quotes and full stops. */
function spoken(name: string): string {
  let rest = name.normalize('NFC').trim()
  for (;;) {
    const shorter = rest.replace(/\s*[([{][^()[\]{}]*[)\]}]$/u, '').trim()
    if (shorter === '' || shorter === rest) break
    rest = shorter
  }
  return rest.replace(/[^\p{L}\p{N}+#%&]+$/u, '')
}

export function readingOf(name: string): Reading {
  const text = spoken(name)
  const hangul = /[가-힣]$/u.exec(text)
  if (hangul) return { final: finalOfHangul(hangul[0]), by: 'hangul', word: hangul[0] }
  // From the longest to the shortest: Keras 3 (as keras-3), then 3; scikit-learn, then learn; C++, then the sign.
  const token = /[^\s/,]*$/u.exec(text)![0]
  for (const word of [text.replaceAll(' ', '-'), token, /[\p{L}\p{N}]*$/u.exec(token)![0]]) {
    const read = readings.get(word.toLowerCase())
    if (read !== undefined) return { final: finalOfHangul(read), by: 'lexicon', word }
  }
  const digits = /\d[\d,]*$/.exec(text)
  if (digits) return { final: finalOfNumber(digits[0].replaceAll(',', '')), by: 'digits', word: digits[0] }
  const word = /[A-Za-z]+$/.exec(text.normalize('NFD').replace(/\p{M}/gu, ''))?.[0]
  // 플러스, 샤프, 퍼센트, 앤드
  if (word === undefined) return { final: 'none', by: 'sign', word: text.slice(-1) }
  return readingOfLatin(word)
}

/** The whole word; else, where it is written so, its last part: FastAPI ends in API, KServe in Serve. */
function readingOfLatin(word: string): Reading {
  const part = /[A-Z][a-z]+$|[A-Z]+$/.exec(word)?.[0] ?? word
  for (const each of new Set([word, part])) {
    const read = readings.get(each.toLowerCase())
    if (read !== undefined) return { final: finalOfHangul(read), by: 'lexicon', word: each }
    if (isSpelledOut(each)) return { final: finalOfLetter(each.at(-1)!), by: 'letters', word: each }
  }
  return { final: finalBySpelling(word), by: 'spelling', word }
}
