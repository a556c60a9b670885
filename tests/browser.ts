// Finds a Chromium for the tests of the page, with the flags that it needs here.

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** For playwright-core's `chromium.launch({ executablePath, args })`: no request of the browser's own, and root may start it. */
export const launchFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The path of a browser, or why there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | { missing: string } {
  // Whoever names a browser wants that one and no other.
  if (env.CHROMIUM_PATH) {
    return isExecutable(env.CHROMIUM_PATH)
      ? env.CHROMIUM_PATH
      : { missing: `CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which cannot be run` }
  }
  const onPath = (env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  const found = [...places, ...onPath].find(isExecutable)
  return found ?? { missing: 'no Chromium or Chrome is installed (set CHROMIUM_PATH to one)' }
}

function isExecutable(path: string) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
