// Every documented no, with what refuses what towards what: for the explanation of a missing way.
// @access read
// @param revision – the revision asked
// @returns id, by, format, towards, requires, statement, introduced, unreleased, deprecated, closedToNew, retired, attested
MATCH (r:Portolan:Refusal {revision: $revision})
RETURN r.id AS id, [(r)-[:BY]->(b:Portolan) | b.id] AS by, [(r)-[:OF]->(f:ModelFormat) | f.id] AS format,
       [(r)-[:TOWARDS]->(t:Portolan) | t.id] AS towards, r.requires AS requires, [(r)-[:REASON]->(s:Statement) | s.id] AS statement,
       r.introduced AS introduced, r.unreleased AS unreleased, r.deprecated AS deprecated, r.closedToNew AS closedToNew,
       r.retired AS retired, r.attested AS attested
ORDER BY id
