// Finds a browser once for a run of the page tests and hands its path to them (`inject('browser')`).

import type { TestProject } from 'vitest/node'
import { findBrowser } from './browser.js'
import { reportMissing } from './missing.js'

declare module 'vitest' {
  export interface ProvidedContext {
    browser: string | { missing: string }
  }
}

export default function setup(project: TestProject) {
  const browser = findBrowser()
  if (typeof browser !== 'string') reportMissing('a browser', browser.missing, 'the page with GraphiQL, in a real browser.')
  project.provide('browser', browser)
}
