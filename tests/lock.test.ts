// Holds the lock file to what users of every platform and registry need of it; asks no network.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { complete, missingFrom, platformOf } from '../scripts/complete-lock.mjs'

type Entry = {
  version?: string
  resolved?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  engines?: { node?: string }
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
const manifest = read('package.json')
const packages = read('package-lock.json').packages as Record<string, Entry>

describe('package-lock.json', () => {
  test('has every platform’s binaries, or `npm ci` fails elsewhere (node scripts/complete-lock.mjs adds them)', () => {
    expect(missingFrom(packages)).toEqual([])
  })

  test('names no registry: whoever installs has one', () => {
    expect(Object.keys(packages).filter(path => packages[path]?.resolved)).toEqual([])
  })

  test('is sorted as npm sorts it', () => {
    expect(Object.keys(packages)).toEqual(Object.keys(complete(packages)))
  })

  test('is of this package.json', () => {
    const { name, version, license, engines, bin, dependencies, devDependencies } = manifest
    expect(packages['']).toMatchObject({ name, version, license, engines, bin, dependencies, devDependencies })
  })

  test('has nothing that refuses the oldest Node that package.json admits', () => {
    const oldest = /^>=(\d+\.\d+(?:\.\d+)?)$/.exec(manifest.engines.node)?.[1]
    expect(oldest, 'engines.node is ">=" and one version').toBeDefined()
    const refusing = Object.entries(packages).filter(([, entry]) => !entry.optional && !admits(entry.engines?.node ?? '*', oldest!))
    expect(refusing.map(([path, entry]) => `${path} wants Node ${entry.engines?.node}`)).toEqual([])
  })
})

describe('complete-lock', () => {
  test('reads from a name what the packages in the lock say themselves', () => {
    const stated = Object.entries(packages).filter(([path, entry]) => entry.os && entry.cpu && /-(x64|arm64)(-\w+)?$/.test(path))
    expect(stated.length).toBeGreaterThan(20)
    for (const [path, { os, cpu, libc }] of stated) {
      const read = platformOf(path)
      expect({ path, os, cpu, ...(read.libc && { libc }) }).toEqual({ path, ...read })
    }
  })

  test('adds what is missing, once', () => {
    const lock = {
      '': {},
      'node_modules/a': { version: '1.0.0', dev: true, optionalDependencies: { 'a-linux-x64-musl': '1.0.0', 'a-win32-x64': '1.0.0' } },
      'node_modules/a-win32-x64': { version: '1.0.0', license: 'MIT', os: ['win32'], cpu: ['x64'], engines: { node: '>=18' } },
    }
    const whole = complete(lock)
    expect(whole['node_modules/a-linux-x64-musl']).toEqual({
      ...{ version: '1.0.0', cpu: ['x64'], dev: true, libc: ['musl'], license: 'MIT', optional: true, os: ['linux'] },
      engines: { node: '>=18' },
    })
    expect(missingFrom(whole)).toEqual([])
    expect(complete(whole)).toEqual(whole)
  })

  test('sets a second version beside its parent', () => {
    const lock = {
      'node_modules/a': { version: '2.0.0', optionalDependencies: { 'a-win32-x64': '2.0.0' } },
      'node_modules/a-win32-x64': { version: '1.0.0', os: ['win32'], cpu: ['x64'] },
    }
    expect(Object.keys(complete(lock))).toContain('node_modules/a/node_modules/a-win32-x64')
  })

  test('asks for help where a name tells no platform', () => {
    expect(() => platformOf('fsevents')).toThrow(/fsevents.*by hand/)
  })
})

/** Whether a range of npm's kind (`^20.17 || >=22.9`) admits a version; what is neither ^, ~, >= nor < is taken as admitting. */
function admits(range: string, version: string) {
  return range.split('||').some(part =>
    part
      .trim()
      .replace(/([<>=^~]) +/g, '$1')
      .split(/\s+/)
      .every(term => meets(term, version)),
  )
}

function meets(term: string, version: string) {
  const [, operator, bound] = /^(\^|~|>=|<|)v?(\d[\d.]*)/.exec(term) ?? []
  if (bound === undefined) return true
  const order = compare(version, bound)
  if (operator === '<') return order < 0
  if (operator === '>=') return order >= 0
  const parts = operator === '^' ? 1 : operator === '~' ? 2 : bound.split('.').length
  return order >= 0 && compare(version.split('.').slice(0, parts).join('.'), bound.split('.').slice(0, parts).join('.')) === 0
}

function compare(a: string, b: string) {
  const [left, right] = [a, b].map(text => text.split('.').map(Number)) as [number[], number[]]
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference) return difference
  }
  return 0
}
