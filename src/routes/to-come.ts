/**
 * What is still to come, at the least, from each format to one end, whatever the model is like: Dijkstra backwards from the end
 * (1959), one format at a time and only as far as a search asks, so that a hub that lies elsewhere is not looked through.
 */
import { Heap } from './heap.js'
import type { Hop } from './network.js'
import type { Plan } from './plan.js'

const none: readonly Hop[] = []

export class ToCome {
  private readonly least = new Map<string, number>()
  private readonly open = new Heap<{ format: string; cost: number }>((a, b) => a.cost < b.cost)
  private readonly ahead = new Map<string, Hop[]>()
  private readonly considered = new Map<string, number>()

  constructor(
    private readonly plan: Plan,
    end: string,
    deployments: Iterable<Hop>,
  ) {
    for (const hop of deployments) if (plan.endsIn(hop, end)) this.consider(hop, 0)
    if (plan.mayEndIn(end)) this.open.push({ format: end, cost: 0 })
  }

  /** No format that is not known costs less. Infinity: all that lead to the end are known. */
  get frontier(): number {
    for (let next = this.open.peek(); next; next = this.open.peek()) {
      if (!this.least.has(next.format)) return next.cost
      this.open.pop()
    }
    return Infinity
  }

  /** The least cost from a format on; of one that is not known yet a bound below it. */
  from(format: string): number {
    return this.least.get(format) ?? this.frontier
  }

  /** The hops that take a format and lead on, as far as they are known; the list grows. */
  onward(format: string): readonly Hop[] {
    return this.ahead.get(format) ?? none
  }

  /** Whether more hops may turn out to lead on from a format. */
  mayGrow(format: string): boolean {
    return (this.considered.get(format) ?? 0) < (this.plan.network.passing.get(format) ?? 0) && this.frontier < Infinity
  }

  /** Learns of one more format. */
  advance(): void {
    if (this.frontier === Infinity) return
    const { format, cost } = this.open.pop()!
    this.least.set(format, cost)
    for (const hop of this.plan.network.makers.get(format) ?? none) {
      this.considered.set(hop.input!, (this.considered.get(hop.input!) ?? 0) + 1)
      this.consider(hop, cost)
    }
  }

  private consider(hop: Hop, behind: number): void {
    const options = this.plan.anyOptions(hop)
    if (options.length === 0) return
    const list = this.ahead.get(hop.input!)
    if (list) list.push(hop)
    else this.ahead.set(hop.input!, [hop])
    if (this.least.has(hop.input!)) return
    let cost = Infinity
    for (const option of options) cost = Math.min(cost, option.cost)
    this.open.push({ format: hop.input!, cost: behind + cost })
  }
}
