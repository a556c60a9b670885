/**
 * What is still to come, at the least, from each format to one end, whatever the model is like: Dijkstra backwards from the end (1959), with a
 * label for each number of conversions that makes the rest cheaper (Martins 1984), one label at a time and only as far as a search asks, so that
 * a hub that lies elsewhere is not looked through.
 */
import { Heap } from './heap.js'
import type { Hop } from './network.js'
import { isConversion, type Plan } from './plan.js'

const none: readonly Hop[] = []

/** The rest of a way: what it costs, and how many conversions it makes. */
interface Label {
  cost: number
  conversions: number
}

export class ToCome {
  /** By format; cheaper ones with more conversions come first. */
  private readonly labels = new Map<string, Label[]>()
  private readonly open = new Heap<Label & { format: string }>(
    (a, b) => a.cost < b.cost || (a.cost === b.cost && a.conversions < b.conversions),
  )
  private readonly ahead = new Map<string, Hop[]>()
  private readonly considered = new Map<string, number>()

  constructor(
    private readonly plan: Plan,
    end: string,
    deployments: Iterable<Hop>,
  ) {
    for (const hop of deployments) if (plan.endsIn(hop, end)) this.consider(hop, { cost: 0, conversions: 0 }, true)
    if (plan.mayEndIn(end)) this.open.push({ format: end, cost: 0, conversions: 0 })
  }

  /** No rest that is not known costs less. Infinity: all are known. */
  get frontier(): number {
    for (let next = this.open.peek(); next; next = this.open.peek()) {
      if (!this.isOutdone(next)) return next.cost
      this.open.pop()
    }
    return Infinity
  }

  /** The least cost from a format on with so many conversions at most; null where it is not known yet. */
  least(format: string, conversions: number): number | null {
    for (const label of this.labels.get(format) ?? []) if (label.conversions <= conversions) return label.cost
    return null
  }

  /** The hops that take a format and lead on, as far as they are known; the list grows. */
  onward(format: string): readonly Hop[] {
    return this.ahead.get(format) ?? none
  }

  /** Whether more hops may turn out to lead on from a format. */
  mayGrow(format: string): boolean {
    return (this.considered.get(format) ?? 0) < (this.plan.network.passing.get(format) ?? 0)
  }

  /** Learns of one more rest. */
  advance(): void {
    if (this.frontier === Infinity) return
    const { format, cost, conversions } = this.open.pop()!
    const label = { cost, conversions }
    const known = this.labels.get(format)
    if (known) known.push(label)
    else this.labels.set(format, [label])
    for (const hop of this.plan.network.makers.get(format) ?? none) {
      if (!known) this.considered.set(hop.input!, (this.considered.get(hop.input!) ?? 0) + 1)
      this.consider(hop, label, !known)
    }
  }

  private consider(hop: Hop, behind: Label, isNew: boolean): void {
    const options = this.plan.anyOptions(hop)
    if (options.length === 0) return
    if (isNew) {
      const list = this.ahead.get(hop.input!)
      if (list) list.push(hop)
      else this.ahead.set(hop.input!, [hop])
    }
    let cost = Infinity
    for (const option of options) cost = Math.min(cost, option.cost)
    const label = { format: hop.input!, cost: behind.cost + cost, conversions: behind.conversions + (isConversion(hop) ? 1 : 0) }
    if (label.conversions <= this.plan.conditions.where.maxConversions && !this.isOutdone(label)) this.open.push(label)
  }

  /** What is known is as cheap, and makes no more conversions. */
  private isOutdone({ format, conversions }: Label & { format: string }): boolean {
    const last = this.labels.get(format)?.at(-1)
    return last !== undefined && last.conversions <= conversions
  }
}
