/** Picks the store that the configuration names. */
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../config.js'
import { EmbeddedFileError, openEmbedded } from './embedded.js'
import { openNeo4j } from './neo4j.js'
import type { Store } from './store.js'

/** The store, and whether it is a cache of the files, which may be loaded whenever they differ. */
export interface OpenStore {
  store: Store
  isCache: boolean
  /** In words, for the line that tells what is served. */
  where: string
}

export function openStore(config: Config, say: (line: string) => void): OpenStore {
  if (config.neo4j) {
    const { uri, database } = config.neo4j
    return {
      store: openNeo4j({ ...config.neo4j, timeout: config.storeTimeout }),
      isCache: false,
      where: `Neo4j at ${uri}${database ? `, database ${database}` : ''}`,
    }
  }
  const file = join(config.dataDir, 'portolan.grafeo')
  makeDirectory(config.dataDir)
  return { store: openCache(file, config.storeTimeout, say), isCache: true, where: `embedded, ${file}` }
}

/** A store that lives as long as the process, and leaves nothing behind. */
export const openInMemory = (timeout: number): Store => openEmbedded({ timeout })

function makeDirectory(directory: string): void {
  try {
    makeMissing(directory)
  } catch (error) {
    throw new EmbeddedFileError('unwritable', `DATA_DIR ${directory} cannot be made: ${(error as Error).message}`, error)
  }
}

/** Not by `mkdir` with `recursive`: below a parent that takes no directories (/proc) Node tries that for ever. */
function makeMissing(directory: string): void {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return
  const parent = dirname(directory)
  if (parent !== directory) makeMissing(parent)
  mkdirSync(directory)
}

/** The file is a cache of the knowledge files: one that cannot be opened is set aside, its log with it, and built anew. */
function openCache(file: string, timeout: number, say: (line: string) => void): Store {
  try {
    return openEmbedded({ file, timeout })
  } catch (error) {
    if (!(error instanceof EmbeddedFileError) || error.reason !== 'damaged') throw error
    const aside = `${file}.damaged-${Date.now()}`
    for (const part of ['', '.wal']) if (existsSync(file + part)) renameSync(file + part, aside + part)
    say(`The store file could not be opened; it is set aside as ${aside} and built anew from the knowledge files.`)
    return openEmbedded({ file, timeout })
  }
}
