// How many nodes of the database are not ours.
// @access read
// @returns nodes
MATCH (n)
WHERE NOT n:Portolan
RETURN count(n) AS nodes
