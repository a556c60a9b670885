// Every catalogue relation of things, to and from, with its own citations.
// @access read
// @param revision – the revision asked
// @param ids – global ids
// @returns owner, kind, from, to, exhaustive, sources, locators
UNWIND $ids AS owner
MATCH (a:Portolan {key: $revision + '/' + owner})-[r:USED_IN|SUPPORTS|SUPPORTS_LANGUAGE|INCLUDES|SUCCEEDED_BY|HOSTED_BY|LOCATED_IN|MANAGED_BY|CALLABLE_FROM]-(b:Portolan)
RETURN owner, type(r) AS kind, startNode(r).id AS from, endNode(r).id AS to,
       r.exhaustive AS exhaustive, r.sources AS sources, r.locators AS locators
ORDER BY owner, kind, from, to
