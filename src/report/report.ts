/** The report on the knowledge: how much there is, what it answers, where it is thin; `docs/knowledge.md`. */
import { allTargets } from '../routes/reach.js'
import { compatibility, waysTo } from './compatibility.js'
import { counts } from './counts.js'
import { coverage } from './coverage.js'
import { failurePoints, failurePointTables } from './failure-points.js'
import { section } from './markdown.js'
import { staleSources } from './stale-sources.js'
import type { Subject } from './subject.js'
import { thinPlaces } from './thin-places.js'

/** The whole as Markdown. The same subject gives the same text. */
export function report(subject: Subject, say: (line: string) => void = () => {}): string {
  const { network, asOf } = subject
  say('The best way of every pair …')
  const toTargets = waysTo(subject, allTargets(network))
  const pairs = toTargets.cells.flat().filter(best => best !== null)
  const text = section(
    `# The knowledge as of ${asOf}`,
    `${madeFrom(network.revision)} Not to be edited: what is wrong here is put right in \`seed/\`.`,
    counts(subject),
    compatibility(subject, toTargets),
    coverage(subject),
    failurePointTables(subject, failurePoints(subject, pairs, say), pairs.length),
    thinPlaces(subject),
    staleSources(subject),
  )
  return `${text}\n`
}

const madeFrom = (revision: string): string => `Written by \`npm run report\` from revision \`${revision}\`.`

/** The revision that a report says it was made from; null where it says none. */
export const revisionIn = (text: string): string | null =>
  /^Written by `npm run report` from revision `([0-9a-f]+)`\./m.exec(text)?.[1] ?? null
