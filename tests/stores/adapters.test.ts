/** What an adapter owes the port beyond queries: plain rows, refusals, time-outs, all or nothing; and what goes wrong with its database. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.js'
import type { Knowledge } from '../../src/knowledge/entity.js'
import { currentRevision, load, revisionOf } from '../../src/knowledge/load.js'
import { EmbeddedFileError, openEmbedded } from '../../src/store/embedded.js'
import { openNeo4j } from '../../src/store/neo4j.js'
import { openStore } from '../../src/store/open.js'
import type { Store } from '../../src/store/store.js'
import { type JavaNeo4j, startNeo4jByJava } from '../neo4j/java.js'
import { neo4jUnderTest, stores } from '../stores.js'
import { adHoc, graphIn, run, twoKnowledges } from './graph.js'

const one = adHoc('RETURN 1 AS one')
const code = (value: string) => ({ extensions: { code: value } })
const unavailable = (message: RegExp) => ({ ...code('STORE_UNAVAILABLE'), message: expect.stringMatching(message) })

describe.each(stores)('$name', ({ name, missing, openEmpty }) => {
  let store: Store
  beforeEach(async ({ skip }) => {
    if (missing) skip(missing)
    store = await openEmpty()
  })
  afterEach(async () => {
    if (!store) return
    await run(store, "MATCH (n:Portolan) WHERE n.key STARTS WITH 'test' DETACH DELETE n")
    await store.close()
  })
  const keys = async () =>
    (await store.read<{ key: string }>(adHoc('MATCH (n:Portolan) RETURN n.key AS key ORDER BY key'))).map(({ key }) => key)
  const creating = (key: string) => ({ query: adHoc('CREATE (:Portolan {key: $key})', 'write'), params: { key } })

  test('rows are plain JSON, whatever went in', async () => {
    const properties = {
      text: '한국어 "quoted"',
      whole: 3,
      bytes: 10e9,
      part: 1.5,
      round: 2.0,
      yes: true,
      list: ['a', 'b'],
      none: [],
      nothing: null,
    }
    await store.write([{ query: adHoc("CREATE (n:Portolan {key: 'test'}) SET n += $properties", 'write'), params: { properties } }])
    const rows = await store.read(
      adHoc(
        `MATCH (n:Portolan {key: 'test'})
         RETURN properties(n) AS properties, n.whole AS whole, n.bytes AS bytes, n.nothing AS nothing, n.absent AS absent, n.list AS list,
                {a: n.whole, b: [n.part, {c: n.yes}]} AS map, count(*) AS rows, size(n.list) AS size, [] AS none`,
      ),
    )
    const { nothing: _, ...kept } = properties
    const expected = {
      ...{ properties: { ...kept, key: 'test' }, whole: 3, bytes: 10e9, nothing: null, absent: null, list: ['a', 'b'] },
      ...{ map: { a: 3, b: [1.5, { c: true }] }, rows: 1, size: 2, none: [] },
    }
    expect(rows).toEqual([expected])
    expect(JSON.parse(JSON.stringify(rows))).toEqual([expected])
  })

  test('parameters may be lists of maps, null and empty', async () => {
    const rows = await store.read(adHoc('UNWIND $rows AS row RETURN row.a AS a, row.b AS b, $nothing AS nothing, size($empty) AS size'), {
      ...{ rows: [{ a: 1, b: { c: [true] } }, { a: 2 }], nothing: null, empty: [] },
    })
    expect(rows).toEqual([
      { a: 1, b: { c: [true] }, nothing: null, size: 0 },
      { a: 2, b: null, nothing: null, size: 0 },
    ])
  })

  test('reads beside each other each get their own answer', async () => {
    const asked = Array.from({ length: 60 }, (_, index) => index)
    const answers = await Promise.all(asked.map(index => store.read<{ index: number }>(adHoc('RETURN $index AS index'), { index })))
    expect(answers.map(([row]) => row!.index)).toEqual(asked)
  })

  test('a query that writes is not read', async () => {
    await expect(store.read(creating('test').query, { key: 'test' })).rejects.toThrow()
    expect(await keys()).toEqual([])
  })

  test.each([
    ['its syntax', adHoc('CREATE nonsense', 'write')],
    ['a parameter that is not given', adHoc('CREATE (:Portolan {key: $absent})', 'write')],
    ['an error while it runs', adHoc('UNWIND [1, 0] AS x CREATE (:Portolan {key: "test " + toString(1 / x)})', 'write')],
  ])('a write whose last batch fails by %s writes nothing, and the next one succeeds', async (_, failing) => {
    await expect(store.write([creating('test 1'), creating('test 2'), { query: failing }])).rejects.toThrow()
    await expect(store.write([{ query: failing }])).rejects.toThrow()
    expect(await keys()).toEqual([])
    await store.write([creating('test 1'), creating('test 2')])
    expect(await keys()).toEqual(['test 1', 'test 2'])
  })

  test('nobody reads what is being written', async () => {
    const reads: string[][] = []
    const slow = adHoc('UNWIND range(1, 200000) AS x WITH x WHERE x % 7 = 3 RETURN count(x) AS n', 'write')
    const write = store.write([creating('test 1'), { query: slow }, creating('test 2')])
    let writing = true
    const done = write.finally(() => (writing = false))
    while (writing) reads.push(await keys())
    await done
    expect(reads.filter(found => found.length === 1)).toEqual([])
    expect(await keys()).toEqual(['test 1', 'test 2'])
  })

  test('once it is closed it answers STORE_UNAVAILABLE, and closing again does no harm', async () => {
    const closed = name === 'neo4j' ? openNeo4j({ ...neo4jUnderTest(), timeout: 1000 }) : openEmbedded({ timeout: 1000 })
    expect(await closed.read(one)).toEqual([{ one: 1 }])
    await closed.close()
    await expect(closed.read(one)).rejects.toMatchObject(code('STORE_UNAVAILABLE'))
    await expect(closed.write([creating('test')])).rejects.toMatchObject(code('STORE_UNAVAILABLE'))
    await closed.close()
  })

  test('a read that takes too long is STORE_TIMEOUT, and the store goes on', async () => {
    const hasty = name === 'neo4j' ? openNeo4j({ ...neo4jUnderTest(), timeout: 200 }) : openEmbedded({ timeout: 100 })
    // The embedded engine cannot be stopped: long enough to be late, short enough to end with the test.
    const slow = adHoc(`UNWIND range(1, ${name === 'neo4j' ? 10_000_000_000 : 2_000_000}) AS x WITH x WHERE x % 7 = 3 RETURN count(x) AS n`)
    await expect(hasty.read(slow)).rejects.toMatchObject(code('STORE_TIMEOUT'))
    expect(await store.read(one)).toEqual([{ one: 1 }])
    await hasty.close()
  })
})

describe('embedded, its file', () => {
  let folder: string
  let a: Knowledge
  let lines: string[]
  const say = (line: string) => void lines.push(line)
  const file = () => join(folder, 'portolan.grafeo')
  const open = (dataDir = folder) => openStore(readConfig({ DATA_DIR: dataDir }), say).store
  beforeAll(async () => void ({ a } = await twoKnowledges()))
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portolan-data-'))
    lines = []
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  /** A store that was loaded and closed. */
  async function loaded(): Promise<void> {
    const store = open()
    await load(store, a)
    await store.close()
  }
  async function hold(...more: string[]) {
    const child = spawn(process.execPath, [fileURLToPath(new URL('holder.mjs', import.meta.url)), file(), ...more], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    return child
  }
  /** Loads and serves, whatever was there. */
  async function servesAgain() {
    const store = open()
    await load(store, a)
    expect(await currentRevision(store)).toBe(revisionOf(a))
    const graph = await graphIn(store)
    await store.close()
    const again = open()
    expect(await graphIn(again)).toEqual(graph)
    await again.close()
  }
  const setAside = () => readdirSync(folder).filter(name => name.includes('.damaged-'))

  test('is one file once it is closed, and opens with what was in it', async () => {
    await loaded()
    expect(readdirSync(folder)).toEqual(['portolan.grafeo'])
    const store = open()
    expect(await currentRevision(store)).toBe(revisionOf(a))
    await store.close()
    expect(lines).toEqual([])
  })

  test('held by another process: a sentence, and nothing of it is touched', async () => {
    await loaded()
    const holder = await hold()
    expect(() => open()).toThrow(EmbeddedFileError)
    expect(() => open()).toThrow(`The store file ${file()} is in use by another process.`)
    expect(setAside()).toEqual([])
    holder.stdin.end()
    await once(holder, 'exit')
    const store = open()
    expect(await currentRevision(store)).toBe(revisionOf(a))
    await store.close()
  })

  test.each([
    ['emptied', () => Buffer.alloc(0)],
    ['cut in its header', (whole: Buffer) => whole.subarray(0, 100)],
    ['cut in the middle', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
    ['overwritten with text', () => Buffer.from('not a database\n'.repeat(100))],
    ['overwritten at its beginning', (whole: Buffer) => Buffer.concat([Buffer.alloc(64, 0x5a), whole.subarray(64)])],
  ])('%s: it is set aside, byte by byte as it was, and built anew, said in one line', async (_, damaged) => {
    await loaded()
    const bytes = damaged(readFileSync(file()))
    writeFileSync(file(), bytes)
    const store = open()
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(
      /^The store file could not be opened; it is set aside as .*\.damaged-\d+ and built anew from the knowledge files\.$/,
    )
    expect(setAside()).toHaveLength(1)
    expect(readFileSync(join(folder, setAside()[0]!))).toEqual(bytes)
    expect(await currentRevision(store)).toBeNull()
    await store.close()
    await servesAgain()
  })

  describe('with the log that a killed process has left', () => {
    beforeEach(async () => {
      await loaded()
      const holder = await hold('writes')
      holder.kill('SIGKILL')
      await once(holder, 'exit')
      expect(existsSync(`${file()}.wal`)).toBe(true)
    })

    test('both whole: what was written is there', async () => {
      const store = open()
      expect((await graphIn(store)).nodes.join()).toContain('of the holder')
      await store.close()
      expect(lines).toEqual([])
    })

    test.each([
      ['a damaged file', () => writeFileSync(file(), 'damaged')],
      [
        'a damaged log',
        () => readdirSync(`${file()}.wal`).forEach(name => void writeFileSync(join(`${file()}.wal`, name), 'damaged'.repeat(100))),
      ],
      ['no file', () => rm(file())],
    ])('%s: both are set aside and the store is built anew', async (_, damage) => {
      await damage()
      await servesAgain()
      expect(lines.filter(line => line.includes('set aside'))).toHaveLength(1)
      expect(setAside().some(name => name.endsWith('.wal'))).toBe(true)
    })
  })

  test.each([
    ['is a file', () => join(folder, 'plain')],
    ['is below a file', () => join(folder, 'plain', 'data')],
    // Node's own recursive mkdir never comes back from here.
    ['is where nothing can be made', () => '/proc/portolan/data'],
  ])('DATA_DIR %s: a sentence that says so', (_, dataDir) => {
    writeFileSync(join(folder, 'plain'), '')
    expect(() => open(dataDir())).toThrow(EmbeddedFileError)
    expect(() => open(dataDir())).toThrow(/^DATA_DIR \S+ cannot be made: E\w+:/)
  })

  test('a directory in which no file can be made: a sentence that says so, and not that another process has it', () => {
    // Root may write where others may not, but not here.
    expect(() => open('/proc')).toThrow(/^The store file \/proc\/portolan.grafeo cannot be written: .*os error \d+\)\.$/)
  })
})

const neo4jStore = stores.find(({ name }) => name === 'neo4j')
describe.skipIf(!neo4jStore || neo4jStore.missing)('neo4j, its address', () => {
  const opened: { close(): unknown }[] = []
  afterAll(async () => void (await Promise.all(opened.map(each => each.close()))))
  const openedAt = (options: Partial<Parameters<typeof openNeo4j>[0]>) => {
    const store = openNeo4j({ ...neo4jUnderTest(), timeout: 5_000, ...options })
    opened.push(store)
    return store
  }
  async function listening(answer: (socket: Socket) => void): Promise<string> {
    const sockets = new Set<Socket>()
    const server = createServer(socket => {
      sockets.add(socket.on('error', () => {}))
      answer(socket)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    opened.push({
      close() {
        for (const socket of sockets) socket.destroy()
        server.close()
      },
    })
    return `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  // The limit is the claim: whoever waits for an answer is told within it.
  const soon = { timeout: 15_000 }

  test.concurrent('nobody there', soon, async ({ expect }) => {
    await expect(openedAt({ uri: 'bolt://127.0.0.1:1' }).read(one)).rejects.toMatchObject(unavailable(/^Neo4j cannot be reached\.$/))
  })

  test.concurrent('a cluster, nobody there', soon, async ({ expect }) => {
    await expect(openedAt({ uri: 'neo4j://127.0.0.1:1', retry: 0 }).read(one)).rejects.toMatchObject(unavailable(/cannot be reached/))
  })

  test.concurrent('no such host', soon, async ({ expect }) => {
    await expect(openedAt({ uri: 'bolt://no-such-host.invalid:7687', retry: 0 }).read(one)).rejects.toMatchObject(
      unavailable(/cannot be reached/),
    )
  })

  test.concurrent('somebody who takes the connection and says nothing', soon, async ({ expect }) => {
    const uri = await listening(() => {})
    await expect(openedAt({ uri }).read(one)).rejects.toMatchObject(unavailable(/cannot be reached/))
  })

  test.concurrent('the port for browsers', soon, async ({ expect }) => {
    const uri = await listening(socket => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await expect(openedAt({ uri }).read(one)).rejects.toMatchObject(unavailable(/NEO4J_URI names a port that speaks HTTP/))
  })

  test.concurrent('a database that it has not', soon, async ({ expect }) => {
    await expect(openedAt({ database: 'absent' }).read(one)).rejects.toMatchObject(
      unavailable(/no database of that name\. Set NEO4J_DATABASE/),
    )
  })

  test('neo4j:// works as bolt:// does', async () => {
    expect(await openedAt({ uri: neo4jUnderTest().uri.replace(/^\w+:/, 'neo4j:') }).read(one)).toEqual([{ one: 1 }])
  })

  describe('one of its own, with a password', () => {
    let home: string
    let own: JavaNeo4j
    beforeAll(async () => {
      home = await mkdtemp(join(tmpdir(), 'portolan-neo4j-home-'))
      own = await startNeo4jByJava({ auth: true, home })
    })
    afterAll(async () => {
      await own?.kill()
      await rm(home, { recursive: true, force: true, maxRetries: 3 })
    })

    test.each([
      ['a wrong password', { password: 'wrong' }],
      ['no sign-in', { username: undefined, password: undefined }],
    ])('%s: a sentence that says what to set', soon, async (_, given) => {
      const { uri, username } = own
      const store = openedAt({ uri, username, ...given })
      await expect(store.read(one)).rejects.toMatchObject(unavailable(/refused the sign-in\. Set NEO4J_USERNAME and NEO4J_PASSWORD\.$/))
    })

    test('killed while it is asked, and started again: unavailable, then there again by itself, with all that was written', {
      timeout: 120_000,
    }, async () => {
      const { uri, username, password, port } = own
      const store = openedAt({ uri, username, password, retry: 1_000 })
      const { a } = await twoKnowledges()
      await load(store, a)
      const graph = await graphIn(store)
      const underWay = store.read(adHoc('UNWIND range(1, 10000000000) AS x WITH x WHERE x % 7 = 3 RETURN count(x) AS n'))
      await Promise.all([expect(underWay).rejects.toMatchObject(code('STORE_UNAVAILABLE')), own.kill()])
      await expect(store.read(one)).rejects.toMatchObject(unavailable(/cannot be reached/))
      await expect(store.write([{ query: adHoc('RETURN 1 AS one', 'write') }])).rejects.toMatchObject(unavailable(/cannot be reached/))
      own = await startNeo4jByJava({ auth: true, home, port })
      expect(await graphIn(store)).toEqual(graph)
    })
  })
})
