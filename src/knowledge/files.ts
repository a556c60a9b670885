/** Finds and opens the files of one directory of knowledge. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EntryType } from './facts.js'
import type { Problem } from './problem.js'
import { parseYaml, type YamlFile } from './yaml-file.js'

export interface KnowledgeFile extends YamlFile {
  type: EntryType
  /** What its one entry has to be called; a list has entries of any name. */
  name?: string
}

const folders = { technologies: 'technology', formats: 'format', targets: 'target', sources: 'source' } as const
const lists = { 'environments.yaml': 'environment', 'phases.yaml': 'phase', 'properties.yaml': 'property' } as const
const expected = `Name a directory that holds ${Object.keys(folders).join('/, ')}/`

/** What one directory holds. */
export interface Directory {
  files: KnowledgeFile[]
  /** `overlay.yaml`, where there is one: the directory is laid over others. */
  overlay?: YamlFile
  problems: Problem[]
}

export async function filesOf(directory: string): Promise<Directory> {
  const files: KnowledgeFile[] = []
  const problems: Problem[] = []
  const listed = async (path: string) =>
    readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      const why = error.code === 'ENOENT' ? 'There is no such directory' : `It cannot be read: ${error.message}`
      problems.push(fault(path, why, expected))
      return []
    })

  const names = (await listed(directory)).map(({ name }) => name)
  for (const [folder, type] of Object.entries(folders)) {
    if (!names.includes(folder)) continue
    const path = join(directory, folder)
    for (const entry of (await listed(path)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue
      if (entry.name.endsWith('.yaml'))
        files.push({ ...(await open(join(path, entry.name))), type, name: entry.name.slice(0, -'.yaml'.length) })
      else if (entry.name.endsWith('.yml') || entry.isDirectory())
        problems.push(fault(join(path, entry.name), 'It would be passed over', `Put its contents into files of ${path} that end in .yaml`))
    }
  }
  for (const [name, type] of Object.entries(lists)) if (names.includes(name)) files.push({ ...(await open(join(directory, name))), type })

  const overlay = names.includes('overlay.yaml') ? await open(join(directory, 'overlay.yaml')) : undefined

  if (files.length === 0 && problems.length === 0) problems.push(fault(directory, 'It holds no knowledge', expected))
  return { files, overlay, problems: [...problems, ...[...files, ...(overlay ? [overlay] : [])].flatMap(file => file.problems)] }
}

async function open(path: string): Promise<YamlFile> {
  try {
    // Decoded strictly, or a Korean text in another encoding would be loaded as question marks.
    return parseYaml(path, new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const problem =
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? fault(path, 'It is not in UTF-8', 'Save it as UTF-8')
        : fault(path, `It cannot be read: ${message}`, 'Make it a file that this user may read')
    return { file: path, problems: [problem], lineOf: () => 0, writtenAt: () => undefined }
  }
}

const fault = (file: string, message: string, remedy: string): Problem => ({
  severity: 'error',
  rule: 'files',
  file,
  line: 0,
  message,
  remedy,
})
