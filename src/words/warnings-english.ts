/** The warnings in English, one a code. */
import { inSentence, listed } from './english.js'
import type { ToldRange, ToldWarning, WarningCode } from './told.js'
import { rangeInWords } from './versions.js'

export const warningsInEnglish: Record<WarningCode, (warning: ToldWarning) => string> = {
  RETIRED_STEP: ({ day }) =>
    `This step has been retired${since(day)} and can no longer be taken; it concerns only models that went this way before. Leave out \`includeRetired\` to see the ways that are open.`,
  PLANNED_STEP: ({ day }) =>
    day === null
      ? 'This step has not been released, and no day is known for it: try it out with a development version, or wait for a release.'
      : `This step is not to be had before ${day}: wait until then, or ask with \`asOf: "${day}"\`.`,
  DEPRECATED_STEP: ({ day }) =>
    `This step has been deprecated${since(day)}: still to be had, but unmaintained, out of support or advised against. For something new prefer a way without it, with \`includeDeprecated: false\`.`,
  CLOSED_TO_NEW: ({ day }) =>
    `This step has been closed to new users${since(day)}: only those who were there before can take it. If you are new to it, ask with \`newUser: true\`.`,
  RETIRES_SOON: ({ day }) =>
    `This step will be retired${day === null ? ' soon' : ` on ${day}`}: build nothing new on it, and move what uses it before then.`,
  UNTESTED_VERSION: ({ versions }) =>
    `${versions.length === 0 ? 'A version is used here that' : `This step is documented for ${listed(versions.map(ranged))}; here a version outside of that is used, which`} nobody has tested. Try it with one of your models first, or choose a version that is documented.`,
  MODEL_REQUIREMENT: ({ demands }) =>
    `This step takes only some models (${demands.map(demanded).join('; ')}). Nothing says whether yours is one: check it, or tell it in \`where.model\`.`,
  UNDATED_STEP: ({ day }) =>
    `Nobody states when this step came about${day === null ? '' : `; it is first attested on ${day}`}. Whether it was there on the day that you ask about is uncertain: check the release notes of that time.`,
  NOT_STATED: ({ traits }) =>
    `Nobody states whether this step ${listed(
      traits.map(trait => traitWords[trait]),
      'or',
    )}. Find it out before you rely on it, or leave out \`allowUnstated\` to see only ways for which it is stated.`,
  COMPOSED_STEP: () => 'No single source states this step: it is put together from several. Try it before you rely on it.',
  UNOFFICIAL_STEP: () =>
    'This step is unofficial: those who make the formats or the place that it joins neither made it nor name it as the way. Check that it is maintained, or ask with `official: true`.',
  LOSSY_STEP: () =>
    'Something of the model may be lost in this step: compare its predictions before and after, or ask with `lossless: true`.',
}

const traitWords = {
  offline: 'predicts without a network',
  gpu: 'uses a GPU',
  openSource: 'consists of open source alone',
}

const since = (day: string | null) => (day === null ? '' : ` since ${day}`)

/** The end of a range is often drawn just behind the last version that a source names; a reader wants to know that one. */
function ranged(range: ToldRange): string {
  const words = rangeInWords(range, 'EN') ?? range.of.en
  return range.through !== null && range.until !== null ? words.replace(/\)$/, `; the last one named is ${range.through})`) : words
}

function demanded({ property, values, excluded }: ToldWarning['demands'][number]): string {
  const wanted = listed(
    values.map(value => inSentence(value.en)),
    'or',
  )
  const unwanted = listed(
    excluded.map(value => inSentence(value.en)),
    'or',
  )
  return `${inSentence(property.en)}: ${wanted === '' ? `anything but ${unwanted}` : unwanted === '' ? wanted : `${wanted}, but not ${unwanted}`}`
}
