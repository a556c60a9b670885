/** The program as people start it: what it says, what it refuses and in which words, how it ends, and what a kill leaves. */
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { load, revisionOf } from '../../src/knowledge/load.js'
import { validKnowledge } from '../../src/knowledge/valid.js'
import { openEmbedded } from '../../src/store/embedded.js'
import { query } from '../../src/store/query.js'
import type { Store } from '../../src/store/store.js'
import { changed, directoryOf, put } from '../knowledge/directory.js'
import { seedDirectory } from '../server.js'
import { neo4jUnderTest, stores } from '../stores.js'
import { freshGraph, graphIn, run } from './graph.js'
import { ask, buildProgram, type Program, type Running } from './program.js'

let program: Program
/** Two small directories of knowledge, and the revisions that they give. */
let a: { directory: string; revision: string }
let b: { directory: string; revision: string }
beforeAll(async () => {
  program = buildProgram()
  const of = async (directory: string) => ({ directory, revision: revisionOf(await validKnowledge([directory])) })
  a = await of(await directoryOf(changed({})))
  b = await of(await directoryOf(changed({ 'technologies/flow.yaml': put('name: Flow', 'name: Flow 2') })))
})
afterAll(() => program?.remove())

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'portolan-start-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const name = '{ technology(id: "flow") { name } }'
/** Told to stop once it has answered: what it says of itself comes a moment before it listens to signals. */
async function stopped(server: Running, signal: NodeJS.Signals = 'SIGTERM') {
  await ask(server, '{ graph { revision } }')
  server.kill(signal)
  return server.ended
}
/** Ends with 1 and one line: a sentence, no stack. */
async function refused(child: Running): Promise<string> {
  expect(await child.ended, child.lines.join('\n')).toBe(1)
  const [line, ...others] = child.lines.filter(each => !/^Store: |^Writing|^Revision/.test(each))
  expect(others).toEqual([])
  return line!
}

// A start is a second of work, and other tests' work beside it makes it several.
const patient = { timeout: 120_000 }

describe('on the embedded store', patient, () => {
  const env = (more: Record<string, string> = {}) => ({ DATA_DIR: join(folder, 'data'), KNOWLEDGE: a.directory, ...more })
  const starting = (more?: Record<string, string>) => program.start([], env(more))

  test('the seed: says what it serves, answers, and leaves with 0; a second start loads nothing', async () => {
    const { KNOWLEDGE: _, ...ofSeed } = env()
    const first = program.start([], ofSeed)
    await first.said(/knows/)
    const isLog = (line: string) => line.startsWith('{')
    expect(first.lines.filter(line => !isLog(line)).map(line => line.replace(/\b[0-9a-f]{16}\b/g, 'R').replace(/\d+/g, '#'))).toEqual([
      'Writing revision R: # nodes, # relationships.',
      'Revision R is the current one.',
      'Portolan #.#.# answers at http://localhost:#/graphql',
      `  store     embedded, ${join(folder, 'data', 'portolan.grafeo')}`.replace(/\d+/g, '#'),
      '  revision  R',
      '  knows     # technologies, # model formats, # deployment targets, # steps, # statements, # sources',
    ])
    const { graph } = (await ask(first, '{ graph { revision technologies steps } }')) as { graph: Record<string, unknown> }
    expect(first.lines.join('\n')).toContain(`revision  ${graph.revision}`)
    expect(first.lines.join('\n')).toMatch(new RegExp(`${graph.technologies} technologies, .* ${graph.steps} steps`))
    expect(await stopped(first)).toBe(0)

    const second = program.start(['serve'], ofSeed)
    await second.said(/knows/)
    expect(second.lines[0]).toBe(`The store has revision ${graph.revision} of these files; nothing is loaded.`)
    expect(await ask(second, '{ graph { revision technologies steps } }')).toEqual({ graph })
    expect(await stopped(second, 'SIGINT')).toBe(0)
  })

  test('files that have changed are loaded at the next start', async () => {
    const first = starting()
    expect(await ask(first, name)).toEqual({ technology: { name: 'Flow' } })
    await stopped(first)
    const second = starting({ KNOWLEDGE: b.directory })
    expect(await ask(second, name)).toEqual({ technology: { name: 'Flow 2' } })
    expect(second.lines[0]).toMatch(`Writing revision ${b.revision} beside ${a.revision}:`)
    await stopped(second)
  })

  test('an overlay is told, and one that has changed is loaded at the next start', async () => {
    const overlay = await directoryOf({
      'overlay.yaml': 'name: Ours',
      'technologies/flow.yaml': 'id: flow\naliases: [Stream]',
      'sources/policy.yaml': 'id: policy\ntitle: The policy',
    })
    const KNOWLEDGE = `${a.directory},${overlay}`
    const first = starting({ KNOWLEDGE })
    expect(await ask(first, '{ technology(id: "Stream") { name } }')).toEqual({ technology: { name: 'Flow' } })
    expect(await first.said(/ {2}overlays/)).toBe('  overlays  Ours')
    await stopped(first)
    writeFileSync(join(overlay, 'technologies/flow.yaml'), 'id: flow\naliases: [River]')
    const second = starting({ KNOWLEDGE })
    expect(await ask(second, '{ stream: technology(id: "Stream") { name } river: technology(id: "River") { name } }')).toEqual({
      stream: null,
      river: { name: 'Flow' },
    })
    expect(second.lines[0]).toMatch(/^Writing revision \w+ beside /)
    await stopped(second)
    const third = starting({ KNOWLEDGE })
    await third.said(/knows/)
    expect(third.lines[0]).toMatch(/nothing is loaded\.$/)
    await stopped(third)
  })

  test('seed loads and ends; a second time it writes nothing', async () => {
    const first = program.start(['seed'], env())
    expect(await first.ended).toBe(0)
    expect(first.lines.at(-1)).toBe(`Done: nothing → ${a.revision}.`)
    const second = program.start(['seed'], env())
    expect(await second.ended).toBe(0)
    expect(second.lines.at(-1)).toBe(`The store has revision ${a.revision} already; nothing is written.`)
  })

  test('a setting that is wrong stops the start with one sentence', async () => {
    const absent = join(folder, 'absent')
    const wrong: [Record<string, string>, string | RegExp][] = [
      [{ PORT: 'abc' }, 'PORT is "abc"; it must be a whole number from 0 to 65535.'],
      [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"; it must be one of fatal, error, warn, info, debug, trace, silent.'],
      [{ KNOWLEDGE: 'a,,b' }, 'KNOWLEDGE is "a,,b"; it must be one or more directories with commas between.'],
      [{ NEO4J_URI: 'http://x' }, /^NEO4J_URI is "http:\/\/x"; it must be an address such as bolt:\/\/localhost:7687 or .*\.$/],
      [{ NEO4J_PASSWORD: 'secret' }, /^NEO4J_PASSWORD is set, but NEO4J_URI is not; set it to the database's address, such as .*\.$/],
      [
        { HOST: 'no-such-host.invalid', DATA_DIR: join(folder, 'of its own') },
        'HOST "no-such-host.invalid" is no address of this machine; set HOST to 127.0.0.1 or 0.0.0.0.',
      ],
    ]
    const said = await Promise.all(wrong.map(([settings]) => refused(starting(settings))))
    for (const [index, [, sentence]] of wrong.entries())
      expect(said[index]).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))
    const missing = starting({ KNOWLEDGE: absent })
    expect(await missing.ended).toBe(1)
    expect(missing.lines.join('\n')).toContain(absent)
    expect(missing.lines.join('\n')).not.toMatch(/^ +at /m)
  })

  test('a name that looks like a slip is pointed out, and stops nothing', async () => {
    const server = starting({ NEO4J_USER: 'neo4j' })
    await server.said(/knows/)
    expect(server.lines).toContainEqual(
      expect.stringMatching(/^NEO4J_USER is no setting of Portolan and is not read\. Was NEO4J_\w+ meant\?$/),
    )
    expect(await stopped(server)).toBe(0)
  })

  test('a port in use: a sentence; the data directory in use: another', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    expect(await refused(starting({ PORT: String(port) }))).toBe(`PORT ${port} is in use on 127.0.0.1; set PORT to a free one.`)
    taken.close()
    const server = starting()
    await server.said(/knows/)
    expect(await refused(starting())).toMatch(/^The store file .*portolan\.grafeo is in use by another process\.$/)
    expect(await ask(server, name)).toEqual({ technology: { name: 'Flow' } })
    expect(await stopped(server)).toBe(0)
  })

  test('knowledge files with an error: file, line and what is wrong; what was loaded before is not lost', async () => {
    await stopped(await served(starting()))
    const broken = await directoryOf(changed({ 'technologies/flow.yaml': 'id: flow\nname: [Flow\nkind: FRAMEWORK\n' }))
    const child = starting({ KNOWLEDGE: broken })
    expect(await child.ended).toBe(1)
    expect(child.lines[0]).toMatch(/^The knowledge files have .*error.*; nothing was changed\.$/)
    expect(child.lines.join('\n')).toMatch(/technologies\/flow\.yaml:\d+/)
    expect(child.lines.join('\n')).not.toMatch(/^ +at /m)
    const again = await served(starting())
    expect(again.lines[0]).toBe(`The store has revision ${a.revision} of these files; nothing is loaded.`)
    await stopped(again)
  })

  test.each([
    ['is below a file', () => join(folder, 'plain', 'data')],
    ['is where nothing can be made', () => '/proc/portolan/data'],
  ])('DATA_DIR %s: a sentence', async (_, directory) => {
    writeFileSync(join(folder, 'plain'), '')
    expect(await refused(starting({ DATA_DIR: directory() }))).toMatch(/^DATA_DIR \S+ cannot be made: E/)
  })

  test('a truncated store file is set aside, said in one line, and the start goes on', async () => {
    await stopped(await served(starting()))
    const file = join(folder, 'data', 'portolan.grafeo')
    writeFileSync(file, readFileSync(file).subarray(0, 5000))
    const server = await served(starting())
    expect(server.lines[0]).toMatch(/could not be opened; it is set aside as .* and built anew/)
    expect(await ask(server, name)).toEqual({ technology: { name: 'Flow' } })
    await stopped(server)
    expect(readdirSync(join(folder, 'data'))).toContainEqual(expect.stringMatching(/^portolan\.grafeo\.damaged-\d+$/))
  })

  test('an unknown command is told, with those that there are', async () => {
    const child = program.start(['sevre'], env())
    expect(await child.ended).toBe(2)
    expect(child.lines[0]).toBe('There is no command "sevre".')
  })

  test('killed while it loads, at random moments, it leaves one revision whole, and the next start goes on from it', async () => {
    const other = await directoryOf({ 'overlay.yaml': 'name: More', 'sources/more.yaml': 'id: more\ntitle: More' })
    const directories = [seedDirectory, `${seedDirectory},${other}`]
    const graphs = new Map<string | undefined, string[]>([[undefined, []]])
    for (const list of directories) {
      const knowledge = await validKnowledge(list.split(','))
      const { nodes } = await freshGraph(knowledge)
      graphs.set(
        revisionOf(knowledge),
        nodes.filter(node => !node.includes('"Graph"')),
      )
    }
    for (let kill = 0; kill < 4; kill++) {
      const child = program.start(['seed'], env({ KNOWLEDGE: directories[kill % 2]! }))
      await child.said(/^Writing|already/)
      await sleep(Math.random() * 150)
      child.kill('SIGKILL')
      await child.ended
      const store = openEmbedded({ file: join(folder, 'data', 'portolan.grafeo'), timeout: 30_000 })
      const [current] = await store.read<{ revision: string }>(query('current'))
      const served = current ? (await graphIn(store, current.revision)).nodes : []
      await store.close()
      expect(served).toEqual(graphs.get(current?.revision))
    }
    const last = program.start(['seed'], env({ KNOWLEDGE: directories[0]! }))
    expect(await last.ended).toBe(0)
  })

  async function served(server: Running) {
    await server.said(/knows/)
    return server
  }
})

const neo4j = stores.find(({ name }) => name === 'neo4j')
describe.skipIf(!neo4j || neo4j.missing)('on Neo4j', patient, () => {
  let store: Store
  beforeEach(async () => void (store = await neo4j!.openEmpty()))
  afterEach(async () => {
    await run(store, 'MATCH (n) WHERE NOT n:Portolan DETACH DELETE n')
    await store.close()
  })

  const env = (knowledge: { directory: string }): Record<string, string> => {
    const { uri, username, password } = neo4jUnderTest()
    const signIn: Record<string, string> = username ? { NEO4J_USERNAME: username, NEO4J_PASSWORD: password ?? '' } : {}
    return { NEO4J_URI: uri, ...signIn, KNOWLEDGE: knowledge.directory, REVISION_POLL: '1', DATA_DIR: join(folder, 'none') }
  }
  const revisions = async () => (await store.read<{ revision: string }>(query('revisions'))).map(({ revision }) => revision)

  test('it loads itself where there is none of ours; files of other content it only points out; seed replaces, and the server follows', async () => {
    const server = program.start([], env(a))
    expect(await ask(server, name)).toEqual({ technology: { name: 'Flow' } })
    expect(server.lines[0]).toMatch(`Writing revision ${a.revision}:`)
    expect(await server.said(/ {2}store/)).toBe(`  store     Neo4j at ${neo4jUnderTest().uri}`)

    const other = program.start([], env(b))
    expect(await ask(other, name)).toEqual({ technology: { name: 'Flow' } })
    expect(other.lines[0]).toBe(
      `The files are revision ${b.revision}, the database has ${a.revision}, and that one is served. To replace it: npm run seed`,
    )
    expect(await stopped(other)).toBe(0)

    const seeding = program.start(['seed'], env(b))
    // Two polls of 1 s, and the longest that a request and a read begun at its end may take.
    await seeding.said(/^The old revision is taken away in 52 s/)
    await server.said(new RegExp(`^Revision ${b.revision} is served from now on\\.$`))
    expect(await ask(server, name)).toEqual({ technology: { name: 'Flow 2' } })
    // Stopped while it waits, as it says that it may be: both are there, and the next load takes the old one away.
    seeding.kill('SIGTERM')
    await seeding.ended
    expect((await revisions()).sort()).toEqual([a.revision, b.revision].sort())
    await load(store, await validKnowledge([b.directory]))
    expect(await revisions()).toEqual([b.revision])
    expect(await ask(server, name)).toEqual({ technology: { name: 'Flow 2' } })

    const again = program.start(['seed'], env(b))
    expect(await again.ended).toBe(0)
    expect(again.lines.at(-1)).toBe(`The store has revision ${b.revision} already; nothing is written.`)
    expect(await stopped(server)).toBe(0)
  })

  test('without the files it serves what the database has', async () => {
    await load(store, await validKnowledge([a.directory]))
    const server = program.start([], env({ directory: join(folder, 'absent') }))
    expect(await ask(server, name)).toEqual({ technology: { name: 'Flow' } })
    expect(server.lines[0]).toMatch(`The database's revision ${a.revision} is served; the knowledge files cannot be compared with it.`)
    expect(await stopped(server)).toBe(0)
  })

  test('beside other data it loads only on purpose, and leaves it as it is', async () => {
    await run(store, "CREATE (:Film {title: 'Alien'})-[:SHOWN_IN]->(:Cinema)")
    const sentence =
      "The database holds 2 nodes that are not Portolan's. Nothing was written. " +
      'To load beside them (they are left as they are): npm run seed -- --beside-other-data'
    expect(await refused(program.start(['seed'], env(a)))).toBe(sentence)
    expect(await refused(program.start([], env(a)))).toBe(sentence)
    expect(await revisions()).toEqual([])
    const onPurpose = program.start(['seed', '--beside-other-data'], env(a))
    expect(await onPurpose.ended).toBe(0)
    expect(onPurpose.lines.at(-1)).toBe(`Done: nothing → ${a.revision}.`)
    const server = program.start([], env(a))
    expect(await ask(server, name)).toEqual({ technology: { name: 'Flow' } })
    expect(await stopped(server)).toBe(0)
    expect(await store.read(query('foreign-nodes'))).toEqual([{ nodes: 2 }])
  })

  test('a Neo4j that cannot be reached: one sentence', async () => {
    expect(await refused(program.start([], { ...env(a), NEO4J_URI: 'bolt://127.0.0.1:1' }))).toBe('Neo4j cannot be reached.')
  })
})
