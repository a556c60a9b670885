/** What the tests of today's questions read in an answer: ways, blockers, and the places that are cited. */

export interface Slug {
  slug: string
}
interface Citation {
  source: Slug
  locator: string
}
export interface Cited {
  citations: Citation[]
}
interface Requirement {
  property: string
  values: string[]
  excluded: string[]
}
interface StepOfWay {
  id: string
  kind: string
  official: boolean
  saves: boolean
  technologies: Slug[]
  lifecycle: { introduced: string | null; retired: string | null }
  versions: { ranges: { of: Slug; since: string | null; until: string | null }[] }[]
  requires: Requirement[]
  sets: { property: string; value: string }[]
  conditions: Cited[]
  citations: Citation[]
}
export interface Way {
  key: string
  explanation: string
  formats: Slug[]
  technologies: Slug[]
  target: Slug & { interfaces: string[] }
  warnings: { code: string; step: { id: string } }[]
  steps: { state: string; input: Slug | null; output: Slug; step: StepOfWay }[]
}
export interface Blocker {
  reason: string
  message: string
  korean: string
  statements: (Cited & { id: string })[]
  steps: { id: string }[]
  nearest: { key: string } | null
  change: { filter: string | null; value: string | null; asOf: string | null } | null
  missingFrom: Slug | null
  missingTo: Slug | null
}

export const none = { nodes: [], completeness: { exhaustive: true } }
export const slugs = (things: Slug[]): string[] => things.map(({ slug }) => slug)
export const stepsOf = (way: Way): string[] => way.steps.map(({ step }) => step.id.replace(/^step:/, ''))
export const codes = (way: Way): string[] => way.warnings.map(({ code }) => code)
/** The cited places, as "source: where". */
export const places = (...things: Cited[]): string[] =>
  things.flatMap(({ citations }) => citations).map(({ source, locator }) => `${source.slug}: ${locator}`)
export const stepOf = (way: Way, id: string): StepOfWay => {
  const found = way.steps.find(({ step }) => step.id === `step:${id}`)
  if (!found) throw new Error(`no step ${id} in ${way.key}`)
  return found.step
}
export const ranges = (step: StepOfWay, of: string) => step.versions.flatMap(set => set.ranges.filter(range => range.of.slug === of))
/** Pairs of formats, or format and end, that the ways go through, by one step. */
export const hops = (ways: Way[]): string[] =>
  ways.flatMap(({ steps }) => steps.map(({ input, output }) => `${input?.slug} > ${output.slug}`))
export const refused = (blockers: Blocker[], from: string, to: string): Blocker => {
  const found = blockers.find(one => one.reason === 'REFUSED' && one.missingFrom?.slug === from && one.missingTo?.slug === to)
  if (!found) throw new Error(`no refusal from ${from} to ${to}`)
  return found
}
