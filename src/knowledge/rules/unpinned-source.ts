/** What is cited of a repository can be opened again as it was read. */
import { at, type Place } from '../facts.js'
import type { Rule } from './rule.js'

export const unpinnedSource: Rule = {
  name: 'unpinned-source',
  description: 'The address of something in a repository names a commit or a release, not a branch that moves on.',
  check: ({ knowledge }) =>
    knowledge.sources.flatMap(({ id, url }) => {
      if (url === undefined || isPinned(url)) return []
      const place: Place = { type: 'source', id, path: [] }
      return [
        {
          place: at(place, 'url'),
          message: `The source "${id}" is cited from a repository without a commit, and may say something else tomorrow`,
          remedy: 'Write the address with the commit that was read (on GitHub the key "y" gives it), or that of a release',
        },
      ]
    }),
}

/** Where each host writes the revision; what follows is the file, if there is one. */
const revisionOn: Record<string, RegExp> = {
  'github.com': /^\/[^/]+\/[^/]+\/(?:blob|tree|raw|blame|commits?|archive)\/([^/]+)/,
  'raw.githubusercontent.com': /^\/[^/]+\/[^/]+\/(?:refs\/(?:heads|tags)\/)?([^/]+)/,
  'gitlab.com': /^\/.+\/-\/(?:blob|tree|raw|blame|commits?|archive)\/([^/]+)/,
  'huggingface.co': /^\/(?:(?:datasets|spaces)\/)?[^/]+\/[^/]+\/(?:blob|tree|raw|resolve|commits?)\/([^/]+)/,
  'bitbucket.org': /^\/[^/]+\/[^/]+\/(?:src|raw|commits)\/([^/]+)/,
}
/** What is no part of a repository's content: people, threads that are numbered once for all, the hub's own pages, and what a release bears. */
const elsewhere = [
  /^\/[^/]*\/?$/,
  /^\/.+\/(?:issues|pull|pull-requests|merge_requests|discussions|advisories|milestone)\/\w/,
  /^\/(?:docs|blog|papers|learn|posts|collections|tasks)\//,
  /^\/.+\/releases\/(?:tag\/|download\/|v?\d)/,
]

function isPinned(url: string): boolean {
  const { hostname, pathname } = new URL(url)
  const pattern = revisionOn[hostname.replace(/^www\./, '')]
  if (pattern === undefined || elsewhere.some(path => path.test(pathname))) return true
  const revision = pattern.exec(pathname)?.[1]
  return revision !== undefined && (isCommit(revision) || isRelease(revision))
}

const isCommit = (revision: string) => /^[0-9a-f]{7,40}$/.test(revision)
/** A tag as releases bear them: v1.2, 0.0.5-alpha, RELEASE-0.1.3. Not v1.x, r1.2 or release-1.2, which are branches as a rule. */
const isRelease = (revision: string) => /^(?:v?\d+|release-\d+\.\d+)\.\d+[\w.+-]*$/i.test(revision) && !/\bx$/i.test(revision)
