// Completes package-lock.json for every platform: a registry that lacks another platform's binaries makes npm leave them out.

import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const platform = /(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-([a-z0-9]+)(?:-(\w+))?$/

/** What `npm ci` would call "Missing: … from lock file": optional dependencies with no entry of their own. */
export function missingFrom(packages) {
  return Object.entries(packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, version]) => !resolves(packages, parent, name, version))
      .map(([name, version]) => ({ parent, name, version })),
  )
}

/** The same packages with those entries added, in npm's order. */
export function complete(packages) {
  const whole = { ...packages }
  for (const { parent, name, version } of missingFrom(packages)) {
    if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) throw new Error(`${parent} wants ${name}@${version}: only an exact version can be added`)
    const free = `node_modules/${name}`
    const path = !whole[free] || whole[free].version === version ? free : `${parent}/node_modules/${name}`
    const known = whole[path]
    whole[path] = known ? shared(known, packages[parent]) : entryFor(name, version, packages[parent], packages)
  }
  return Object.fromEntries(Object.entries(whole).sort(([a], [b]) => a.localeCompare(b, 'en')))
}

/** Reads os, cpu and libc from the package's name, since the registry that lacks the package cannot tell them. */
export function platformOf(name) {
  const [, os, cpu, abi] = platform.exec(name) ?? []
  if (!os) throw new Error(`${name}: its name tells no platform; add its entry to package-lock.json by hand`)
  const libc = { gnu: 'glibc', musl: 'musl' }[abi]
  return { os: [os], cpu: [cpu], ...(libc && { libc: [libc] }) }
}

function entryFor(name, version, parent, packages) {
  // Binaries of one release come from one workflow: licence and engines are as in a sibling that the lock does have.
  const siblings = Object.keys(parent.optionalDependencies).map(other => packages[`node_modules/${other}`])
  const sibling = siblings.find(entry => entry?.version === version && entry.os)
  const { os, cpu, libc } = platformOf(name)
  const fields = { cpu, dev: parent.dev, libc, license: sibling?.license, optional: true, os, engines: sibling?.engines }
  return { version, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) }
}

/** An entry with a second parent is for development only where both are. */
function shared(entry, parent) {
  const { dev, ...rest } = entry
  return dev && parent.dev ? entry : rest
}

/** Node's own look-up: beside the parent, then one folder further out at a time. */
function resolves(packages, parent, name, version) {
  for (let folder = parent; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const found = packages[`${folder && `${folder}/`}node_modules/${name}`]
    if (found) return !/^\d/.test(version) || found.version === version
    if (!folder) return false
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = new URL('../package-lock.json', import.meta.url)
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingFrom(lock.packages)
  if (missing.length) writeFileSync(file, `${JSON.stringify({ ...lock, packages: complete(lock.packages) }, null, 2)}\n`)
  console.log(missing.length ? `complete-lock: added ${missing.length} packages of other platforms` : 'complete-lock: nothing is missing')
}
