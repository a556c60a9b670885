// A page of what came and went, the newest first: the dates that are followed, of things, steps and refusals. A bound that is null is open.
// @access read
// @param revision – the revision asked
// @param since – the first day, or null
// @param until – the last day, or null
// @param after – the place after which the page begins, or null
// @param limit – how many at most
// @returns totalCount, skipped, page
MATCH (subject:Portolan {revision: $revision})-[:HAS_EVENT]->(n:Event)
WHERE n.followed AND ($since IS NULL OR n.date >= $since) AND ($until IS NULL OR n.date <= $until)
WITH n.date + ' ' + n.id AS at, n.id AS id, n.date AS date, n.kind AS kind, subject.id AS subject
ORDER BY date DESC, id
WITH collect({id: id, at: at, date: date, kind: kind, subject: subject}) AS matched
WITH matched, [m IN matched WHERE $after IS NULL OR m.date < split($after, ' ')[0] OR (m.date = split($after, ' ')[0] AND m.at > $after)] AS open
RETURN size(matched) AS totalCount, size(matched) - size(open) AS skipped, open[0..$limit] AS page
