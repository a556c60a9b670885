// Asks the server that the page came from. Where it does not answer, or not in JSON, the response pane says so in a sentence.

// The page's own address without its query: so it works behind any path prefix of a proxy.
const endpoint = location.pathname

type Question = { query: string; operationName?: string | null; variables?: unknown }

export async function fetcher({ query, operationName, variables }: Question, options?: { headers?: Record<string, string> }) {
  // For a tenth of a second after a change of tabs GraphiQL still has the last tab's name: an error, if it were sent.
  const named = new RegExp(`\\b(query|mutation|subscription)\\s+${operationName}\\b`).test(query)
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...options?.headers },
    body: JSON.stringify({ query, variables, operationName: named ? operationName : undefined }),
  }).catch((error: Error) => error)
  if (response instanceof Error) return failure(`The server does not answer: ${response.message}`)
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return failure(`The server answered ${response.status} ${response.statusText}, and no JSON: ${text.slice(0, 500)}`)
  }
}

// Returned, not thrown: of what is thrown GraphiQL shows the stack, too.
const failure = (message: string) => ({ errors: [{ message }] })
