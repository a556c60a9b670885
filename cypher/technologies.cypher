// A page of the technologies that a filter leaves, by slug. A filter that is null leaves all.
// @access read
// @param revision – the revision asked
// @param kinds – kinds of technology
// @param phase – id of a phase in which it is used
// @param language – id of a language that it supports
// @param supports – id of a technology that it supports
// @param source – id of a source that it, or a statement about it, cites
// @param states – lifecycle states, or null for all
// @param asOf – the day on which they are judged
// @param offline – trait
// @param gpu – trait
// @param free – trait
// @param openSource – trait
// @param lowCode – trait
// @param chargesWhileRunning – trait
// @param after – the place after which the page begins, or null
// @param before – the place before which it ends, or null
// @param fromEnd – true: the last of them, false: the first
// @param limit – how many at most
// @returns totalCount, skipped, page
MATCH (n:Portolan:Technology {revision: $revision})
WHERE ($kinds IS NULL OR n.kind IN $kinds)
  AND ($phase IS NULL OR EXISTS { MATCH (n)-[:USED_IN]->(:Phase {id: $phase}) })
  AND ($language IS NULL OR EXISTS { MATCH (n)-[:SUPPORTS_LANGUAGE]->(:Technology {id: $language}) })
  AND ($supports IS NULL OR EXISTS { MATCH (n)-[:SUPPORTS]->(:Technology {id: $supports}) })
  AND ($source IS NULL OR EXISTS { MATCH (n)-[:CITES]->(:Source {id: $source}) }
       OR EXISTS { MATCH (n)-[:STATES]->(:Statement)-[:CITES]->(:Source {id: $source}) })
  AND ($states IS NULL OR CASE
        WHEN n.unreleased = true OR n.introduced > $asOf THEN 'PLANNED'
        WHEN n.retired <= $asOf THEN 'RETIRED'
        WHEN n.deprecated <= $asOf OR n.closedToNew <= $asOf THEN 'DEPRECATED'
        ELSE 'ACTIVE' END IN $states)
  AND ($offline IS NULL OR n.offline = $offline)
  AND ($gpu IS NULL OR n.gpu = $gpu)
  AND ($free IS NULL OR n.free = $free)
  AND ($openSource IS NULL OR n.openSource = $openSource)
  AND ($lowCode IS NULL OR n.lowCode = $lowCode)
  AND ($chargesWhileRunning IS NULL OR n.chargesWhileRunning = $chargesWhileRunning)
WITH n ORDER BY n.slug
WITH collect({id: n.id, at: n.slug}) AS matched
WITH matched, [m IN matched WHERE ($after IS NULL OR m.at > $after) AND ($before IS NULL OR m.at < $before)] AS open,
     size([m IN matched WHERE $after IS NOT NULL AND m.at <= $after]) AS passed
WITH matched, open, passed, CASE WHEN $fromEnd AND size(open) > $limit THEN size(open) - $limit ELSE 0 END AS start
RETURN size(matched) AS totalCount, passed + start AS skipped, open[start..start + $limit] AS page
