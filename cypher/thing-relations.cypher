// The relations between things that routes are judged by: parts, languages, hosts, environments, successors.
// @access read
// @param revision – the revision asked
// @returns from, type, to
MATCH (a:Portolan {revision: $revision})-[r:INCLUDES|SUPPORTS_LANGUAGE|HOSTED_BY|LOCATED_IN|SUCCEEDED_BY]->(b:Portolan)
RETURN a.id AS from, type(r) AS type, b.id AS to
ORDER BY from, type, to
