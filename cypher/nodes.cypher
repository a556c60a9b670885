// Nodes by their ids, with all their properties.
// @access read
// @param revision – the revision asked
// @param ids – global ids
// @returns id, properties
UNWIND $ids AS id
MATCH (n:Portolan {key: $revision + '/' + id})
RETURN id, properties(n) AS properties
ORDER BY id
