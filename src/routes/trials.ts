/** The questions that leave out one thing of a question's filter. */
import type { Trial } from './blocker.js'
import { emptyWhere, type Question, type Where } from './question.js'

const fields = Object.keys(emptyWhere) as (keyof Where)[]

/** Each field left out, and each entry of a list by itself; a list of one only as its entry. What changes nothing is not tried. */
export function* trials(question: Question): Generator<Trial> {
  for (const filter of fields) {
    const value = question.where[filter]
    if (JSON.stringify(value) === JSON.stringify(emptyWhere[filter])) continue
    const without = (left: unknown): Question => ({ ...question, where: { ...question.where, [filter]: left } })
    if (!Array.isArray(value) || value.length > 1) yield { change: { filter }, question: without(emptyWhere[filter]) }
    if (!Array.isArray(value)) continue
    for (const index of value.keys()) yield { change: { filter, index }, question: without(value.toSpliced(index, 1)) }
  }
}
