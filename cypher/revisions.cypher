// Every revision of which a node is in the store: the served one, one being written, one left by a killed load.
// @access read
// @returns revision, nodes
MATCH (n:Portolan)
WHERE n.revision IS NOT NULL
RETURN n.revision AS revision, count(*) AS nodes
ORDER BY revision
