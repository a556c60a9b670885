/** What stands in the way, in English. */
import { capitalized, withArticle } from './english.js'
import { type BlockerReason, isOfDay, type ToldBlocker } from './told.js'

export function blockerInEnglish(blocker: ToldBlocker): string {
  const { reason, origin, end, change, missing } = blocker
  const whole = `from ${withArticle(origin.en)} to ${withArticle(end.en)}`
  // A search that was cut knows nothing of the ways that it did not come to.
  if (reason === 'SEARCH_CUT' && blocker.noWay)
    return `There is no way ${whole} as it is asked. The search for what stands in the way was cut at its bound (${blocker.stoppedBy}), so that more may stand in it, and other changes may open a way. A narrower question lets it come to its end.`
  if (reason === 'SEARCH_CUT')
    return `The search was cut at its bound${blocker.stoppedBy === null ? '' : ` (${blocker.stoppedBy})`} before it found a way ${whole}, so it is not known whether there is one. Ask for less: a lower \`maxConversions\`, a narrower \`where\`, or one technology, format or target in place of a wide one.`
  if (change !== null) return `${changed(change)} there is ${ofSteps(blocker.steps)}: ${reasons[reason](blocker)}.`
  const refused = reason === 'REFUSED'
  if (missing !== null) {
    const step = missingStep(missing, origin.en)
    if (refused) return `It is documented that ${step} is refused; the statement that says so is given beside this.`
    const there = documented[reason]
    if (there) return `${capitalized(step)} is documented, but ${there(blocker)}.`
    const onlyThat = missing.from?.en === origin.en && missing.to.en === end.en
    return `Nothing documents ${step}: that alone is missing${onlyThat ? '' : ` on the way ${whole}`}.`
  }
  if (refused) return `It is documented that a way ${whole} is refused; the statement that says so is given beside this.`
  return `Nothing documents a way ${whole}, and no single change would open one: more than one thing would have to be otherwise.`
}

function changed(change: NonNullable<ToldBlocker['change']>): string {
  switch (change.kind) {
    case 'asOf':
      return `Asked for ${change.day}`
    case 'trainedOn':
      return `For a model trained on ${change.day}`
    case 'maxConversions':
      return `With \`maxConversions: ${change.to}\``
    case 'filter':
      return change.value === null ? `Without \`where.${change.field}\`` : `Without "${change.value}" in \`where.${change.field}\``
  }
}

const ofSteps = (steps: number | null) => (steps === null ? 'a way' : `a way of ${steps} ${steps === 1 ? 'step' : 'steps'}`)

function missingStep({ from, to, toTarget }: NonNullable<ToldBlocker['missing']>, origin: string): string {
  if (from === null) return `training with ${origin} that gives ${withArticle(to.en)}`
  return `${toTarget ? 'deploying' : 'a step from'} ${withArticle(from.en)} to ${withArticle(to.en)}`
}

/** Where the graph has the step that seems to be missing. */
const documented: Partial<Record<BlockerReason, (blocker: ToldBlocker) => string>> = {
  RETIRED: ({ asOf }) => `is retired by ${asOf}`,
  NOT_YET: ({ asOf }) => `is not yet to be had on ${asOf}`,
  FILTER: () => 'the question leaves it out',
}

const nothingDocumented = () => 'as it is asked, a step that it needs is not documented'
const reasons: Record<Exclude<BlockerReason, 'SEARCH_CUT'>, (blocker: ToldBlocker) => string> = {
  REFUSED: () => 'as it is asked, it is documented to be refused, and the statement that says so is given beside this',
  RETIRED: ({ asOf }) => `what it needs is retired by ${asOf}`,
  NOT_YET: ({ asOf }) => `what it needs is not yet to be had on ${asOf}`,
  CLOSED_TO_NEW: ({ asOf }) => `what it needs takes no new users on ${asOf}`,
  VERSION: () => 'what it needs does not work with the versions that are asked for',
  MODEL: () => 'what it needs does not take a model such as is asked for',
  FILTER: ({ asOf, change }) =>
    isOfDay(change) ? `what it needs is deprecated by ${asOf}, and the filter leaves that out` : 'the filter leaves out what it needs',
  TOO_MANY_CONVERSIONS: () => 'it needs more conversions than were allowed',
  NO_TRAINING_STEP: nothingDocumented,
  NO_CONVERSION: nothingDocumented,
  NO_DEPLOY_STEP: nothingDocumented,
}
