// A page of all sources, by slug.
// @access read
// @param revision – the revision asked
// @param after – the place after which the page begins, or null
// @param before – the place before which it ends, or null
// @param fromEnd – true: the last of them, false: the first
// @param limit – how many at most
// @returns totalCount, skipped, page
MATCH (n:Portolan:Source {revision: $revision})
WITH n ORDER BY n.slug
WITH collect({id: n.id, at: n.slug}) AS matched
WITH matched, [m IN matched WHERE ($after IS NULL OR m.at > $after) AND ($before IS NULL OR m.at < $before)] AS open,
     size([m IN matched WHERE $after IS NOT NULL AND m.at <= $after]) AS passed
WITH matched, open, passed, CASE WHEN $fromEnd AND size(open) > $limit THEN size(open) - $limit ELSE 0 END AS start
RETURN size(matched) AS totalCount, passed + start AS skipped, open[start..start + $limit] AS page
