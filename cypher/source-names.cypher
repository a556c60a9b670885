// Every source by the names that it goes by, its id and slug, and with its title.
// @access read
// @param revision – the revision asked
// @returns id, title
MATCH (n:Portolan:Source {revision: $revision})
RETURN n.id AS id, n.title AS title
ORDER BY id
