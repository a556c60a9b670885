/** What Zod finds in a file, in words: file, line, what is wrong, what to do. */
import type { z } from 'zod'
import { nearest } from '../nearest.js'
import type { Problem } from './problem.js'
import { keysAt } from './schema-json.js'
import type { Path, YamlFile } from './yaml-file.js'

type Issue = z.core.$ZodIssue
type Wrong = [message: string, remedy: string]

/** `base` is where in the file the value stands that the schema was asked about: an entry of a list, or nothing. */
export function shapeProblems(schema: z.ZodType, issues: Issue[], file: YamlFile, base: Path = []): Problem[] {
  const problems: Problem[] = []
  const report = (path: Path, [message, remedy]: Wrong) =>
    problems.push({ severity: 'error', rule: 'shape', file: file.file, line: file.lineOf([...base, ...path]), message, remedy })

  for (const issue of issues.flatMap(one => meant(one))) {
    const path = issue.path as Path
    const where = nameOf([...base, ...path])
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) report([...path, key], unknownKey(where, key, keysAt(schema, path)))
    else report(path, inWords(issue, where, valueAt(file.value, [...base, ...path]), file.writtenAt([...base, ...path])))
  }
  return problems
}

/** Of a choice of shapes the one that was meant: the value is at least of its kind. */
function meant(issue: Issue, base: Path = []): Issue[] {
  const path = [...base, ...(issue.path as Path)]
  if (issue.code !== 'invalid_union') return [{ ...issue, path: path as PropertyKey[] }]
  const branches = issue.errors.map(branch => branch.flatMap(one => meant(one, path)))
  const isOther = (one: Issue) => one.path.length === path.length && (one.code === 'invalid_type' || one.code === 'invalid_value')
  const branch = branches.find(one => !one.some(isOther))
  if (branch) return branch
  const expected = branches
    .flat()
    .flatMap(one => (one.code === 'invalid_type' ? [one.expected] : one.code === 'invalid_value' ? one.values : []))
  return [{ code: 'invalid_type', expected: expected.join('|') as never, path: path as PropertyKey[], message: '', input: undefined }]
}

function inWords(issue: Issue, where: string, value: unknown, written: string | undefined): Wrong {
  if (value === undefined) return [`${where} is missing`, `Write ${expectedOf(issue)} there`]
  if (value === null)
    return [`${where} is empty`, `Write ${expectedOf(issue)} there, or ${where === wholeFile ? 'take the file away' : 'leave the key out'}`]
  if (issue.code === 'invalid_type') {
    const expected = issue.expected.split('|')
    if (expected.includes('string') && typeof value !== 'object')
      return [`${where} is the ${typeof value} ${written}, where a text is expected`, `Quote it: '${written}'`]
    return [`${where} is ${kindOf(value)}`, `Write ${expectedOf(issue)} there`]
  }
  if (issue.code === 'invalid_value') return [`${where} is ${JSON.stringify(value)}, which it cannot be`, `Write ${expectedOf(issue)}`]
  if (issue.code === 'invalid_key') return [`${where} is no key that can stand here`, sentence(issue.issues[0]?.message ?? issue.message)]
  if (issue.code === 'too_small' && issue.origin !== 'number' && issue.origin !== 'int')
    return [`${where} is empty`, 'Write at least one value, or leave the key out']
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return [`${where} is ${JSON.stringify(value)}, which is no address`, 'Write one that begins with http:// or https://']
  return [`${where} is ${JSON.stringify(value)}, which it cannot be`, sentence(issue.message)]
}

function unknownKey(where: string, key: string, known: string[]): Wrong {
  const [first] = nearest(key, known, 1)
  const hint = first ? ` or correct it: the nearest is "${first}", all are ${known.filter(name => name !== '$schema').join(', ')}` : ''
  return [`${where} has the unknown key "${key}"`, `Take it out${hint}`]
}

function expectedOf(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.length > 1 ? `one of ${issue.values.join(', ')}` : String(issue.values[0])
  if (issue.code !== 'invalid_type') return 'a value'
  return [...new Set(issue.expected.split('|').map(kind => kinds[kind] ?? kind))].join(' or ')
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of keys',
  record: 'a block of keys',
}
const kindOf = (value: unknown) => kinds[Array.isArray(value) ? 'array' : typeof value] ?? 'something else'

const wholeFile = 'The file'
/** `steps[0].by`, as it would be reached in code. */
const nameOf = (path: Path) =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index > 0 ? `.${part}` : part)).join('') || wholeFile

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((here, part) => (here as Record<string | number, unknown> | null | undefined)?.[part], value)

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
