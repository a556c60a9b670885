// Every step with what it needs, takes and gives: what the route network is made of.
// @access read
// @param revision – the revision asked
// @returns id, kind, saves, official, lossy, evidence, requires, sets, versions, introduced, unreleased, deprecated, closedToNew, retired, attested, technologies, languages, inputs, output, sources
MATCH (s:Portolan:Step {revision: $revision})
WHERE EXISTS { MATCH (s)-[:OUTPUT]->(:Portolan) }
RETURN s.id AS id, s.kind AS kind, coalesce(s.saves, false) AS saves, coalesce(s.official, false) AS official,
       coalesce(s.lossy, false) AS lossy, coalesce(s.evidence, 'STATED') AS evidence,
       s.requires AS requires, s.sets AS sets, s.versions AS versions, s.introduced AS introduced, s.unreleased AS unreleased, s.deprecated AS deprecated,
       s.closedToNew AS closedToNew, s.retired AS retired, s.attested AS attested,
       [(s)-[:BY]->(t:Technology) | t.id] AS technologies,
       [(s)-[:FROM_LANGUAGE]->(l:Technology) | l.id] AS languages,
       [(f:ModelFormat)-[:INPUT_OF]->(s) | f.id] AS inputs,
       [(s)-[:OUTPUT]->(o:Portolan) | o.id] AS output,
       [(s)-[:CITES]->(c:Source) | c.id] AS sources
ORDER BY id
