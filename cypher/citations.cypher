// Who says so: the sources that nodes cite, and where in them, in the order of the files.
// @access read
// @param revision – the revision asked
// @param ids – global ids
// @returns owner, source, locator
UNWIND $ids AS owner
MATCH (a:Portolan {key: $revision + '/' + owner})-[c:CITES]->(s:Source)
RETURN owner, s.id AS source, c.locator AS locator
ORDER BY owner, c.position
