// For analysts: sources that nobody has read since a day, or of which no reading is recorded, with how many facts rest on each; the heaviest first.
// @access read
// @param revision – the revision asked
// @param readSince – the day since which a source should have been read
// @returns source, title, retrievedOn, facts
MATCH (s:Portolan:Source {revision: $revision})
WHERE coalesce(s.retrievedOn, '0000-00-00') < $readSince
OPTIONAL MATCH (fact:Portolan)-[:CITES]->(s)
RETURN s.id AS source, s.title AS title, s.retrievedOn AS retrievedOn, count(fact) AS facts
ORDER BY facts DESC, source
