// The texts that are stated about each named thing, for the search.
// @access read
// @param revision – the revision asked
// @returns about, textEn, textKo
MATCH (n:Portolan {revision: $revision})-[:STATES]->(s:Statement)
WHERE n.nameEn IS NOT NULL
RETURN n.id AS about, s.textEn AS textEn, s.textKo AS textKo
ORDER BY about, s.order
