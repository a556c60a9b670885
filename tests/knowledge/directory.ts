/** Writes small knowledge directories for tests: a sound one, changed as a test says. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { checkKnowledge } from '../../src/knowledge/check.js'
import { formatProblem } from '../../src/knowledge/problem.js'
import { readKnowledge } from '../../src/knowledge/read.js'

type Files = Record<string, string | Uint8Array>
/** A file's new text, a change to the sound one, or its removal. */
export type Changes = Record<string, string | ((text: string) => string) | undefined>

const made: string[] = []
afterAll(() => Promise.all(made.map(directory => rm(directory, { recursive: true, force: true }))))

export async function directoryOf(files: Files): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'portolan-knowledge-'))
  made.push(directory)
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true })
    await writeFile(join(directory, name), typeof text === 'string' ? yaml(text) : text)
  }
  return directory
}

/** What the check says of the sound directory with these changes, line by line, file names without the directory. */
export async function problemsOf(changes: Changes = {}): Promise<string[]> {
  const directory = await directoryOf(changed(changes))
  const problems = checkKnowledge(await readKnowledge([directory]))
  return problems.map(problem => formatProblem(problem).replaceAll(`${directory}/`, ''))
}

export function changed(changes: Changes): Files {
  const files: Files = { ...sound }
  for (const [name, change] of Object.entries(changes)) {
    if (change === undefined) delete files[name]
    else files[name] = typeof change === 'string' ? change : change(yaml(sound[name] ?? ''))
  }
  return files
}

/** Replaces text that has to be there. */
export const put =
  (before: string, after: string) =>
  (text: string): string => {
    if (!text.includes(before)) throw new Error(`"${before}" is not in:\n${text}`)
    return text.replace(before, () => after)
  }

/** Adds lines at the end. */
export const add =
  (lines: string) =>
  (text: string): string =>
    `${text}${lines.replace(/\n?$/, '\n')}`

/** Takes away the indentation that a text has in the test, and the line breaks around it. */
function yaml(text: string): string {
  const lines = text.replace(/^\n/, '').replace(/\n *$/, '').split('\n')
  const indent = Math.min(...lines.filter(line => line.trim()).map(line => line.length - line.trimStart().length))
  return `${lines.map(line => line.slice(indent)).join('\n')}\n`
}

export const sound: Record<string, string> = {
  'properties.yaml': `
    - id: precision
      label: { en: Precision, ko: 정밀도 }
      description: { en: How exact its numbers are., ko: 수가 얼마나 정밀한지입니다. }
      values:
        - { value: int8, label: { en: 8-bit, ko: 8비트 } }
        - { value: fp16, label: { en: 16-bit, ko: 16비트 } }
    - { id: trained-with, label: { en: Trained with, ko: 학습 기술 }, description: { en: By what it was trained., ko: 학습한 기술입니다. }, valuesAre: technology }
    - { id: inside, label: { en: Inside, ko: 내부 형식 }, description: { en: What was packaged., ko: 패키징한 형식입니다. }, valuesAre: format }`,
  'sources/manual.yaml': `
    id: manual
    title: The manual
    publishedOn: 2018-02-12
    sentences:
      - { number: 1, kind: heading, section: Intro, uncited: A heading. }
      - { number: 2, kind: item, section: Intro }`,
  'environments.yaml': `
    - { id: cloud, name: { en: Cloud, ko: 클라우드 }, cites: { manual: [2] } }`,
  'phases.yaml': `
    - { id: training, position: 1, name: { en: Training, ko: 학습 }, cites: { manual: [2] } }`,
  'technologies/python.yaml': `
    id: python
    kind: LANGUAGE
    name: Python
    cites: { manual: [2] }`,
  'technologies/flow.yaml': `
    id: flow
    kind: FRAMEWORK
    name: Flow
    cites: { manual: [2] }
    lifecycle:
      introduced: { date: 2015-11-09, cites: { manual: [2] } }
    relations:
      - { kind: USED_IN, to: [training], cites: { manual: [2] } }
      - { kind: SUPPORTS_LANGUAGE, to: [python], cites: { manual: [2] } }
    statements:
      - { id: free, kind: BENEFIT, text: { en: It is free., ko: 무료입니다. }, trait: { free: true }, cites: { manual: [2] } }
    steps:
      - id: flow-train
        kind: TRAIN
        by: [flow]
        languages: [python]
        to: flow-model
        description: { en: Flow trains a model., ko: Flow로 모델을 학습합니다. }
        official: true
        cites: { manual: [2] }`,
  'technologies/dock.yaml': `
    id: dock
    kind: RUNTIME
    name: Dock
    cites: { manual: [2] }
    lifecycle: { undated: Not stated. }
    steps:
      - id: dock-serve
        kind: DEPLOY
        by: [dock]
        from: [flow-model]
        to: container
        description: { en: Dock serves a model., ko: Dock이 모델을 제공합니다. }
        official: false
        cites: { manual: [2] }`,
  'formats/flow-model.yaml': `
    id: flow-model
    kind: NATIVE
    name: { en: Flow model, ko: Flow 모델 }
    cites: { manual: [2] }
    lifecycle: { undated: Not stated. }`,
  'targets/container.yaml': `
    id: container
    name: { en: Container, ko: 컨테이너 }
    cites: { manual: [2] }
    lifecycle: { undated: Not stated. }
    relations:
      - { kind: LOCATED_IN, to: [cloud], cites: { manual: [2] } }
      - { kind: HOSTED_BY, to: [dock], cites: { manual: [2] } }`,
}
