// All environments, by slug.
// @access read
// @param revision – the revision asked
// @returns id, properties
MATCH (n:Portolan:Environment {revision: $revision})
RETURN n.id AS id, properties(n) AS properties
ORDER BY n.slug
