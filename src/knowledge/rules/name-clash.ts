/** A name means one thing of a type, or generations of it. */
import { at, type Place, type Thing, thingsOf, thingTypes } from '../facts.js'
import type { Reading } from '../read.js'
import { type Finding, type Rule, whereIs } from './rule.js'

export const nameClash: Rule = {
  name: 'name-clash',
  description: 'Two things of a type share a name or alias only where one succeeds the other, and then each has a name of its own besides.',
  check: reading => {
    const all = thingsOf(reading.knowledge)
    return thingTypes.flatMap(type => {
      const things = all.filter(thing => thing.type === type)
      const owners = new Map<string, Thing[]>()
      for (const thing of things) for (const [name] of spellings(thing)) owners.set(name, [...(owners.get(name) ?? []), thing])
      const later = successors(things)
      const succeed = (a: Thing, b: Thing) => later(a.id).has(b.id) || later(b.id).has(a.id)
      return [...clashes(reading, owners, succeed), ...nameless(things, owners, succeed)]
    })
  },
}

type Succeed = (a: Thing, b: Thing) => boolean

function clashes(reading: Reading, owners: Map<string, Thing[]>, succeed: Succeed): Finding[] {
  return [...owners].flatMap(([name, sharing]) =>
    sharing.flatMap((thing, index) =>
      sharing.slice(0, index).flatMap(other => {
        if (succeed(thing, other)) return []
        const message = `"${name}" is a name of ${thing.type} "${thing.id}" and of "${other.id}" at ${whereIs(reading, spellings(other).get(name)!)}`
        const remedy = 'Take it from one of the two, or say that one is SUCCEEDED_BY the other'
        return [{ place: spellings(thing).get(name)!, message, remedy }]
      }),
    ),
  )
}

/** The id is no name that people would use, so that it does not count here. */
function nameless(things: Thing[], owners: Map<string, Thing[]>, succeed: Succeed): Finding[] {
  return things
    .filter(thing => names(thing).every(([name]) => owners.get(name)?.some(other => other !== thing && succeed(thing, other))))
    .map(({ id, type, place }) => ({
      place: at(place, 'name'),
      message: `The ${type} "${id}" shares every name with its other generations`,
      remedy: 'Add an alias that is its own, with a version or a year',
    }))
}

const names = ({ name, aliases, place }: Thing): [name: string, place: Place][] => [
  ...aliases.map((alias, index): [string, Place] => [alias, at(place, 'aliases', index)]),
  [name.ko, at(place, 'name')],
  [name.en, at(place, 'name')],
]

/** All under which a thing is found, and where each stands; the rule `missing-locale` sees to the empty ones. */
const spellings = (thing: Thing): Map<string, Place> =>
  new Map([[thing.id, at(thing.place, 'id')] as const, ...names(thing)].filter(([spelling]) => spelling !== ''))

/** What succeeded a thing, and what succeeded that. */
function successors(things: Thing[]): (id: string) => Set<string> {
  const next = new Map(
    things.map(({ id, relations }) => [id, relations.filter(({ kind }) => kind === 'SUCCEEDED_BY').flatMap(({ to }) => to)]),
  )
  return id => {
    const found = new Set<string>()
    const follow = (one: string) => {
      for (const other of next.get(one) ?? [])
        if (!found.has(other)) {
          found.add(other)
          follow(other)
        }
    }
    follow(id)
    return found
  }
}
