/** A digest of the knowledge files as they lie there, and of the code that reads them: where it is the same, what they give is the same too. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ownCode = fileURLToPath(new URL('.', import.meta.url))

/** Null where a directory cannot be read: reading it will say why. */
export async function filesDigest(directories: string[]): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for (const [directory, ending] of [[ownCode, /\.[jt]s$/] as const, ...directories.map(each => [each, /\.ya?ml$/] as const)]) {
      const names = (await readdir(directory, { recursive: true })).filter(name => ending.test(name)).sort()
      // No name begins so: a file that moves from one directory to the next means something else there.
      hash.update('\0')
      const texts = await Promise.all(names.map(name => readFile(join(directory, name))))
      for (const [index, name] of names.entries()) hash.update(`${name}\0${texts[index]!.length}\0`).update(texts[index]!)
    }
  } catch {
    return null
  }
  return hash.digest('hex').slice(0, 16)
}
