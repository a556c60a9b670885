/** Small Korean grammar: days and lists. */
import { withParticle } from './particles.js'

/** 2018-02-12 → 2018년 2월 12일. */
export function koreanDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}년 ${month}월 ${date}일`
}

/** A, B와 C. */
export function koreanList(words: string[]): string {
  if (words.length < 2) return words.join('')
  return `${[...words.slice(0, -2), withParticle(words.at(-2)!, '와/과')].join(', ')} ${words.at(-1)}`
}
