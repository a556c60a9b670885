/** Serving: the store is opened and, where that is due, loaded; then requests are answered until it is told to stop. */
import type { FastifyBaseLogger } from 'fastify'
import { type Config, ConfigError } from './config.js'
import { createSchema } from './graphql/schema.js'
import { filesDigest } from './knowledge/files-digest.js'
import { currentRevision, load, revisionFrom, revisionOf } from './knowledge/load.js'
import { validKnowledge } from './knowledge/valid.js'
import { followRevisions } from './revision.js'
import { refuseForeign } from './seed.js'
import { createServer } from './server.js'
import { type OpenStore, openStore } from './store/open.js'
import { query } from './store/query.js'

export interface Surroundings {
  say: (line: string) => void
  today: () => string
  version: string
  logger: FastifyBaseLogger
}

/** Starts to serve. Gives what stops it: requests under way are finished first. */
export async function serve(config: Config, { say, today, version, logger }: Surroundings): Promise<() => Promise<void>> {
  const opened = openStore(config, say)
  const { store, where } = opened
  try {
    await bringUpToDate(opened, config, say)
    const follower = await followRevisions(store, config.revisionPoll, {
      moved: to => say(`Revision ${to.id} is served from now on.`),
      failed: error => logger.warn({ err: error }, 'the store gave no new revision that can be read; the last one goes on'),
    })
    const app = await createServer({
      schema: createSchema(),
      store,
      follower,
      today,
      version,
      logger,
      requestTimeout: config.requestTimeout,
    })
    await listen(app, config)
    const [counts] = await store.read<Record<string, number | string> & { overlays: string[] }>(query('graph-info'), {
      revision: follower.current().id,
    })
    const { port } = app.server.address() as { port: number }
    const known = `${counts!.technologies} technologies, ${counts!.modelFormats} model formats, ${counts!.deploymentTargets} deployment targets, ${counts!.steps} steps, ${counts!.statements} statements, ${counts!.sources} sources`
    say(
      `Portolan ${version} answers at http://${config.host === '127.0.0.1' || config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}/graphql`,
    )
    say(`  store     ${where}`)
    say(`  revision  ${follower.current().id}`)
    say(`  knows     ${known}`)
    if (counts!.overlays.length > 0) say(`  overlays  ${counts!.overlays.join(', ')}`)
    return async () => {
      await app.close()
      await store.close()
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** A cache of the files is loaded wherever they differ; a database that has a revision of ours only by `npm run seed`. */
async function bringUpToDate({ store, isCache }: OpenStore, config: Config, say: (line: string) => void): Promise<void> {
  const digest = await filesDigest(config.knowledge)
  const same = await revisionFrom(store, digest)
  if (same !== null) {
    say(`The store has revision ${same} of these files; nothing is loaded.`)
    return
  }
  const current = await currentRevision(store)
  if (isCache || current === null) {
    if (!isCache) await refuseForeign(store, false)
    const { revision, changed } = await load(store, await validKnowledge(config.knowledge), { say, files: digest ?? '' })
    if (!changed) say(`The store has revision ${revision} of these files; nothing is loaded.`)
    return
  }
  try {
    const files = revisionOf(await validKnowledge(config.knowledge))
    if (files !== current)
      say(`The files are revision ${files}, the database has ${current}, and that one is served. To replace it: npm run seed`)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    say(`The database's revision ${current} is served; the knowledge files cannot be compared with it. ${error.message}`)
  }
}

async function listen(app: Awaited<ReturnType<typeof createServer>>, { port, host }: Config): Promise<void> {
  try {
    await app.listen({ port, host })
  } catch (error) {
    await app.close()
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE') throw new ConfigError(`PORT ${port} is in use on ${host}; set PORT to a free one.`)
    if (code === 'EACCES') throw new ConfigError(`PORT ${port} may not be used by this user; set PORT to one above 1023.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new ConfigError(`HOST "${host}" is no address of this machine; set HOST to 127.0.0.1 or 0.0.0.0.`)
    throw error
  }
}
