/** One YAML file as plain data, and the line on which each part of it stands. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Problem } from './problem.js'

export type Path = readonly (string | number)[]

export interface YamlFile {
  file: string
  /** Left out where the file is no YAML at all. */
  value?: unknown
  problems: Problem[]
  /** The line of the nearest part on the path that the file has. */
  lineOf(path: Path): number
  /** A plain value as it is written: `3.10`, where `value` says 3.1. */
  writtenAt(path: Path): string | undefined
}

export function parseYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter()
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const problems: Problem[] = []
  const report = (line: number, message: string, remedy: string) =>
    problems.push({ severity: 'error', rule: 'yaml', file, line, message, remedy })

  let document: ReturnType<typeof parseDocument>
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  } catch (error) {
    // Nested too deeply, for instance.
    report(1, `It cannot be read as YAML: ${(error as Error).message}`, 'Correct the file')
    return { file, problems, lineOf: () => 1, writtenAt: () => undefined }
  }

  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    if (code === 'DUPLICATE_KEY') report(lineAt(pos[0]), `The key ${wordAt(text, pos[0])} stands twice in one place`, 'Keep one of the two')
    else
      report(lineAt(pos[0]), `It cannot be read as YAML: ${message.replace(/\.$/, '')}`, 'Correct the indentation, quotes or brackets here')
  }

  const nodeAt = (path: Path) => find(document, path)
  const found: YamlFile = {
    file,
    problems,
    lineOf: path => lineAt(nodeAt(path).offset),
    writtenAt(path) {
      const { node } = nodeAt(path)
      return isScalar(node) ? (node.source ?? String(node.value)) : undefined
    },
  }
  // A key that stands twice leaves the rest readable, so that the rest is checked as well.
  if (document.errors.every(({ code }) => code === 'DUPLICATE_KEY')) {
    try {
      found.value = document.toJS()
    } catch (error) {
      report(1, `It cannot be read as YAML: ${(error as Error).message.replace(/\.$/, '')}`, 'Write the values out instead of *aliases')
    }
  }
  return found
}

function find(document: ReturnType<typeof parseDocument>, path: Path): { node: unknown; offset: number } {
  let node: unknown = document.contents
  let offset = document.contents?.range?.[0] ?? 0
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isSeq(node)) {
      const item = node.items[Number(part)] as Node | undefined
      if (!item?.range) break
      node = item
      offset = item.range[0]
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      if (!pair) {
        // The shape takes one event for a list of one: its index has no place in the file.
        if (part === 0) continue
        break
      }
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value
    } else break
  }
  return { node, offset }
}

const wordAt = (text: string, offset: number) => /^[^\s:,}]+/.exec(text.slice(offset))?.[0] ?? ''
