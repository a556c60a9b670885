// What nodes point at by one type of relationship, in the order of lists: statements as written, all else by id.
// @access read
// @param revision – the revision asked
// @param ids – global ids of the nodes that point
// @param type – the type of relationship
// @returns owner, id, properties
UNWIND $ids AS owner
MATCH (a:Portolan {key: $revision + '/' + owner})-[r]->(b:Portolan)
WHERE type(r) = $type
RETURN owner, b.id AS id, properties(b) AS properties
ORDER BY owner, coalesce(b.order, b.id), id
