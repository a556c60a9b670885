// Bundles the playground into dist/playground: GraphiQL, its editor and its workers, so that no page load leaves the server.

import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  // All addresses are relative, so that the server may stand behind a path prefix. The page is served as /graphql, its assets beside it.
  base: './',
  experimental: {
    renderBuiltUrl: (file, { hostType }) => (hostType === 'html' ? `./playground/${file}` : { relative: true }),
  },
  build: {
    outDir: '../dist/playground',
    emptyOutDir: true,
    // The editor is 3 MB in one piece and comes from the server next door.
    chunkSizeWarningLimit: 8192,
    // 'use client' in a hundred of GraphiQL's modules means nothing in a bundle for browsers.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  worker: { format: 'es' },
})
