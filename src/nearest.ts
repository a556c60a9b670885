/** The existing names nearest to a wrong one, for the messages that say what may have been meant. */

/** Case does not count. A word of any length may come from outside, so that only its beginning is compared. */
export function nearest(word: string, candidates: Iterable<string>, count = 3): string[] {
  const wanted = word.slice(0, 100).toLowerCase()
  return [...new Set(candidates)]
    .map(name => ({ name, far: distance(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name)
}

/** Levenshtein's: how many letters have to be put in, taken out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
