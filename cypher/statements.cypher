// A page of the statements that a filter leaves, as they are written. A filter that is null leaves all.
// @access read
// @param revision – the revision asked
// @param kinds – kinds of statement
// @param about – id of the thing or step that they are about
// @param source – id of a source that they cite
// @param trait – the trait that they give
// @param after – the place after which the page begins, or null
// @param before – the place before which it ends, or null
// @param fromEnd – true: the last of them, false: the first
// @param limit – how many at most
// @returns totalCount, skipped, page
MATCH (n:Portolan:Statement {revision: $revision})
WHERE ($kinds IS NULL OR n.kind IN $kinds)
  AND ($trait IS NULL OR n.trait = $trait)
  AND ($about IS NULL OR EXISTS { MATCH (:Portolan {id: $about})-[:STATES]->(n) })
  AND ($source IS NULL OR EXISTS { MATCH (n)-[:CITES]->(:Source {id: $source}) })
WITH n ORDER BY n.order
WITH collect({id: n.id, at: n.order}) AS matched
WITH matched, [m IN matched WHERE ($after IS NULL OR m.at > $after) AND ($before IS NULL OR m.at < $before)] AS open,
     size([m IN matched WHERE $after IS NOT NULL AND m.at <= $after]) AS passed
WITH matched, open, passed, CASE WHEN $fromEnd AND size(open) > $limit THEN size(open) - $limit ELSE 0 END AS start
RETURN size(matched) AS totalCount, passed + start AS skipped, open[start..start + $limit] AS page
