/** Serves the GraphiQL that vite has bundled: the page to browsers that open /graphql, its assets under /playground/assets/. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

// One level up from src/ and from dist/ alike.
const bundle = fileURLToPath(new URL('../dist/playground', import.meta.url))

// The editor sets styles from script, and its style sheet holds its fonts; nothing may come from, or go to, anywhere else.
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "img-src 'self' data:",
  "font-src 'self' data:",
].join('; ')

const unbuilt = `<!doctype html>
<meta charset="utf-8">
<title>Portolan playground</title>
<p>The playground has not been built: run <code>npm run build</code>, then load this page again.
The API at this address answers without it.</p>
`

/** Static files of the playground. Without a bundle they are just not found. */
export async function registerPlayground(app: FastifyInstance, directory = bundle): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(directory, 'assets'),
    prefix: '/playground/assets/',
    index: false,
    decorateReply: false,
    suppressWarning: true,
    // Each name holds a digest of what is in it.
    immutable: true,
    maxAge: '1y',
  })
}

/** A browser that opens the address, not a client that asks: those accept JSON, or anything, but do not name HTML. */
export function wantsPlayground(request: FastifyRequest): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && (request.headers.accept ?? '').includes('text/html')
}

export async function sendPlayground(reply: FastifyReply, directory = bundle): Promise<FastifyReply> {
  const page = await readFile(join(directory, 'index.html'), 'utf8').catch(() => undefined)
  return reply
    .code(page === undefined ? 503 : 200)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', 'no-cache')
    .header('vary', 'Accept')
    .send(page ?? unbuilt)
}
