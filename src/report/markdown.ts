/** Pieces of Markdown: tables, lists of names, shares. */

/** Cells in rows under a head; the columns after the first are numbers or marks, and stand in the middle. */
export function table(head: string[], rows: (string | number)[][], aligned: 'centre' | 'left' = 'centre'): string {
  const line = (cells: (string | number)[]) => `| ${cells.map(cell => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  const rule = `| ${head.map((_, index) => (index === 0 || aligned === 'left' ? '---' : ':---:')).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

/** "12 of 40 (30 %)" */
export const share = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${part} of ${whole} (${Math.floor((100 * part) / whole)} %)`

/** One point of a list: what it is, how many there are, and which. */
export const point = (what: string, names: string[]): string =>
  `- **${what}** (${names.length})${names.length > 0 ? `: ${names.join(', ')}.` : '.'}`

/** Sections under one heading, an empty line between. */
export const section = (heading: string, ...parts: string[]): string => [heading, ...parts.filter(part => part !== '')].join('\n\n')
