/** Guesses the last sound of a Latin word from its spelling, as English loanwords are written in Hangul. For words that `readings.ts` does not know. */
import type { Final } from './reading.js'

/** The first ending that fits decides. What fits none ends in a vowel: hub 허브, server 서버, script 스크립트, batch 배치. */
const endings: [RegExp, Final][] = [
  // table 테이블, file 파일, scale 스케일, tool 툴
  [/le?$/, 'ㄹ'],
  // program 프로그램, runtime 런타임, engine 엔진, column 칼럼, design 디자인, learning 러닝
  [/me?$|mn$|mb$|ne?$|gn$|ng$/, 'other'],
  // stack 스택, notebook 노트북, basic 베이식; but network 네트워크, lake 레이크, task 태스크
  [/[aeiou]ck$|ook$|ic$/, 'other'],
  // app 앱, desktop 데스크톱, step 스텝; but help 헬프, scope 스코프, group 그룹
  [/(?:^|[^aeiou])[aeiou]pp?$|oup$/, 'other'],
  // bot 봇, format 포맷, dataset 데이터셋; but script 스크립트, endpoint 엔드포인트, lite 라이트
  [/(?:^|[^aeiou])[aeou]t$/, 'other'],
  // web 웹, lab 랩; but hub 허브
  [/web$|lab$/, 'other'],
]

export function finalBySpelling(word: string): Final {
  const lower = word.toLowerCase()
  return endings.find(([ending]) => ending.test(lower))?.[1] ?? 'none'
}
