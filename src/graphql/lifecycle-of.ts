/** The `Lifecycle` of a thing from its own dates, and of a step from those of all that it needs. */
import type { Dates } from '../lifecycle.js'
import type { NetworkStep } from '../routes/network.js'
import type { Lifecycle } from './entity.type.js'
import type { GraphNode } from './loaders.js'

/** Of a thing or refusal: its own. */
export function lifecycleOf(node: GraphNode): Lifecycle {
  const date = (field: string) => (node[field] as string | undefined) ?? null
  return withDates(
    {
      introduced: date('introduced'),
      unreleased: node.unreleased === true,
      deprecated: date('deprecated'),
      closedToNew: date('closedToNew'),
      retired: date('retired'),
      attested: date('attested'),
    },
    [node.id],
  )
}

/** Of a step: narrowed; the events are its own and those of what it needs. */
export function lifecycleOfStep(step: NetworkStep, hosts: Iterable<string>): Lifecycle {
  return withDates(step.dates, [...new Set([step.id, ...step.technologies, ...step.inputs, step.output, ...hosts])])
}

function withDates(dates: Dates, tellers: string[]): Lifecycle {
  const { introduced, deprecated, closedToNew, retired, attested } = dates
  return { introduced, deprecated, closedToNew, retired, attested, dates, tellers }
}
