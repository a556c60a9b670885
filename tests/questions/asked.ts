/** Asks the questions of today on each store, over all that we know, and holds the answers to what an expert accepts. */
import { expect, test } from 'vitest'
import { onEachStore } from '../api/serve.js'
import { seedKnowledge } from '../server.js'
import { operation, operationsOf, textOf } from './operations.js'

// biome-ignore lint/suspicious/noExplicitAny: each operation has an answer of its own shape
export type Answers = Record<string, (data: any) => void>

/** `answers`: what is expected of each operation of these questions, by its name. */
export function ask(questions: string[], answers: Answers): void {
  test('every operation is answered here', () => {
    expect(Object.keys(answers).sort()).toEqual(
      operationsOf('M')
        .filter(({ question }) => questions.includes(question))
        .map(({ name }) => name)
        .sort(),
    )
  })

  onEachStore(api => {
    test.each(Object.entries(answers))('%s', async (name, check) => check(await api.ask(textOf(operation(name)))))
  }, seedKnowledge)
}
