/** With `distinct` only the best way of each row of formats counts: a partial way is outdone by a better one that came through the same formats and has the same future. */
import { costBeforeTechnologies } from './rank.js'
import { stateOf } from './state.js'
import { comesFirst } from './ties.js'
import { mayGiveBack, type Partial } from './walk.js'

/** So many that cost the same are held against each new one: more would cost more than they spare. */
const mostHeld = 8

/** A row of formats, as one of a tree: rows that begin alike share their beginning. */
interface Row {
  next: Map<string, Row>
  /** The cheapest partial ways that came through it, by their futures. */
  best: Map<string | number, Cheapest>
}
interface Cheapest {
  cost: number
  partials: Partial[]
}
const newRow = (): Row => ({ next: new Map(), best: new Map() })

export class FormatRows {
  private readonly first = newRow()
  private readonly rows = new WeakMap<Partial, Row>()

  /** Whether one that came before outdoes it. */
  outdo(partial: Partial): boolean {
    const cost = costBeforeTechnologies(partial.cost)
    const { best } = this.rowOf(partial)
    const future = futureOf(partial)
    const least = best.get(future)
    // What is still to come is not known yet of all: a dearer one may have been looked at before.
    if (least === undefined || cost < least.cost) {
      best.set(future, { cost, partials: [partial] })
      return false
    }
    if (cost > least.cost || least.partials.some(other => comesFirst(other, partial))) return true
    if (least.partials.length < mostHeld) least.partials.push(partial)
    return false
  }

  private rowOf(partial: Partial): Row {
    const known = this.rows.get(partial)
    if (known) return known
    const before = partial.before ? this.rowOf(partial.before) : this.first
    const hop = partial.option?.hop
    // A step that may give back the format it took is used once, so such steps are part of what may still come.
    const form = `${partial.format} ${hop && mayGiveBack(hop.step) ? hop.step.id : ''}`
    let row = before.next.get(form)
    if (!row) before.next.set(form, (row = newRow()))
    this.rows.set(partial, row)
    return row
  }
}

/** All on which it depends what may still come behind a row of formats, but for the technologies that are used already. */
function futureOf(partial: Partial): string | number {
  const counts = ((partial.conversions * 4 + partial.packages) * 2 + (partial.unproven ? 1 : 0)) * 256 + partial.used
  const state = stateOf(partial)
  return state === '' ? counts : `${counts}${state}`
}
