// Draws GraphiQL with one tab for each example of schema/operations, before them the query that the address holds.

import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './playground.css'
import { GraphiQL } from 'graphiql'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { fetcher } from './fetcher.js'
import { storage } from './storage.js'

// Sorted by file name; the tab is named after the operation.
const examples = Object.values(
  import.meta.glob<string>('../schema/operations/*.graphql', { query: '?raw', import: 'default', eager: true }),
).map(query => ({ query }))

const address = new URLSearchParams(location.search)
const query = address.get('query') ?? undefined
const variables = address.get('variables') ?? undefined

createRoot(document.getElementById('playground')!).render(
  createElement(
    GraphiQL,
    {
      fetcher,
      storage,
      initialQuery: query,
      initialVariables: query && variables,
      // Only for a first visit: afterwards GraphiQL restores the tabs as they were left, and adds the address's query to them.
      defaultTabs: query ? [{ query, variables }, ...examples] : examples,
      schemaDescription: true,
    },
    createElement(GraphiQL.Logo, null, 'Portolan'),
  ),
)
