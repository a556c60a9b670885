// For analysts: facts that cite nobody. Loading lets none in: what is here was written into the graph by hand.
// @access read
// @param revision – the revision asked
// @returns id, kind
MATCH (n:Portolan {revision: $revision})
WHERE (n.id STARTS WITH 'step:' OR n.id STARTS WITH 'statement:' OR n.id STARTS WITH 'event:' OR n.id STARTS WITH 'technology:'
       OR n.id STARTS WITH 'format:' OR n.id STARTS WITH 'target:')
  AND NOT EXISTS { MATCH (n)-[:CITES]->(:Source) }
RETURN n.id AS id, n.kind AS kind
ORDER BY id
