/** Which sentences of a source the knowledge rests on: `npm run coverage`. */
import { counted, failed } from './check.js'
import type { SourceEntry } from './entity.js'
import { at, type Fact, factsOf, type Place, thingsOf } from './facts.js'
import { formatProblem, type Problem } from './problem.js'
import { type Reading, readKnowledge } from './read.js'

export interface SentenceCoverage {
  source: string
  number: number
  kind: SourceEntry['sentences'][number]['kind']
  section: string
  /** What cites it: `target:container`, `target:container#light`, `target:container.LOCATED_IN`, `step:…`. */
  citedBy: string[]
  /** Why nothing has to. */
  uncited?: string
}

/** Of every source that lists its sentences, each sentence; and what is wrong with the lot. */
export function coverage(reading: Reading): { sentences: SentenceCoverage[]; problems: Problem[] } {
  const facts = thingsOf(reading.knowledge).flatMap(factsOf)
  const covered = reading.knowledge.sources.filter(({ sentences }) => sentences.length > 0)
  const sentences = covered.flatMap(source =>
    source.sentences.map(sentence => ({ source: source.id, citedBy: citing(facts, source.id, String(sentence.number)), ...sentence })),
  )
  return {
    sentences,
    problems: covered.flatMap(source => [...misjudged(reading, source, sentences), ...unlisted(reading, source, facts)]),
  }
}

const citing = (facts: Fact[], source: string, number: string): string[] => [
  ...new Set(facts.filter(({ cites }) => cites[source]?.includes(number)).map(({ owner }) => owner)),
]

function misjudged(reading: Reading, { id, sentences }: SourceEntry, all: SentenceCoverage[]): Problem[] {
  const place: Place = { type: 'source', id, path: ['sentences'] }
  return all
    .filter(({ source }) => source === id)
    .flatMap(({ number, kind, citedBy, uncited }, index) => {
      const say = (message: string, remedy: string) => problem(reading, at(place, index), `Sentence ${number} ${message}`, remedy)
      if (sentences.findIndex(sentence => sentence.number === number) < index) return [say('is listed twice', 'Keep one of the two')]
      if (citedBy.length === 0 && !uncited)
        return [say('is cited by nothing', 'Cite it where it says something, or say under "uncited" why nothing rests on it')]
      if (citedBy.length > 0 && uncited) return [say(`is marked "uncited", yet cited by ${citedBy.join(', ')}`, 'Take the mark out')]
      if (uncited && kind === 'item')
        return [say('is an item of a list and marked "uncited"', 'Every item says something: take the mark out and cite it')]
      return []
    })
}

/** A place in the source that is none of its sentences. */
function unlisted(reading: Reading, { id, sentences }: SourceEntry, facts: Fact[]): Problem[] {
  const numbers = new Set(sentences.map(({ number }) => String(number)))
  return facts.flatMap(({ what, place, cites }) =>
    (cites[id] ?? []).flatMap((locator, index) =>
      numbers.has(locator)
        ? []
        : [
            problem(
              reading,
              at(place, 'cites', id, index),
              `The ${what} cites "${locator}" of "${id}", which is no sentence of it`,
              'Write the number of one',
            ),
          ],
    ),
  )
}

const problem = (reading: Reading, place: Place, message: string, remedy: string): Problem => ({
  severity: 'error',
  rule: 'coverage',
  ...reading.locate(place),
  message,
  remedy,
})

/** Prints every sentence, every problem and a summary, and returns the exit code. */
export async function runCoverage(directories: string[], out: (line: string) => void): Promise<0 | 1> {
  const reading = await readKnowledge(directories)
  const { sentences, problems } = coverage(reading)
  const all = [...reading.problems, ...problems]
  for (const { number, kind, section, citedBy, uncited } of sentences)
    out(`${String(number).padStart(5)}  ${kind.padEnd(7)}  ${section}: ${citedBy.join(', ') || (uncited ? `(${uncited})` : 'nothing')}`)
  for (const one of all) out(formatProblem(one))
  const cited = sentences.filter(({ citedBy }) => citedBy.length > 0).length
  const marked = sentences.filter(({ citedBy, uncited }) => citedBy.length === 0 && uncited).length
  out(
    `${counted(sentences.length, 'sentence')}, of which ${cited} cited, ${marked} marked as saying nothing: ${counted(all.length, 'error')}`,
  )
  return failed(all) ? 1 : 0
}
