// All phases, in their order.
// @access read
// @param revision – the revision asked
// @returns id, properties
MATCH (n:Portolan:Phase {revision: $revision})
RETURN n.id AS id, properties(n) AS properties
ORDER BY n.position, id
