// For analysts: the ways from training to deployment in plain Cypher, best first. The server answers from its route network; a test compares the two.
// It judges dates, sources, conversions, packages and `trained-with`. Other demands on the model, versions, `via` and `avoid` it leaves out, and a
// format twice, which the network allows to a step that sets a property and gives back what it took.
// @access read
// @param revision – the revision asked
// @param origin – id of a technology (its TRAIN steps, those of its parts, those from it where it is a language) or of a format at hand
// @param end – id of a target, an environment, a technology (targets that it hosts, DEPLOY steps by it) or a format
// @param asOf – the day on which steps are judged
// @param trainedOn – the day on which TRAIN steps, and steps that save their live object, are judged
// @param maxConversions – how many CONVERT steps that are not saving there may be
// @param sources – ids of sources of which each step cites one, or null
// @returns key, deprecated, unproven, conversions, unofficial, lossy, steps, technologies

// Every step with each input that it takes: what it needs, and the day to judge it on.
MATCH (s:Step {revision: $revision})-[:OUTPUT]->(o:Portolan)
OPTIONAL MATCH (i:ModelFormat)-[:INPUT_OF]->(s)
WITH s, i,
     CASE WHEN s.kind = 'TRAIN' OR (s.saves AND i.live) THEN $trainedOn ELSE $asOf END AS day,
     [s, o] + [(s)-[:BY]->(t:Technology) | t] + [(o)-[:HOSTED_BY]->(h:Technology) | h] + CASE WHEN i IS NULL THEN [] ELSE [i] END AS needed
WHERE ($sources IS NULL OR EXISTS { MATCH (s)-[:CITES]->(c:Source) WHERE c.id IN $sources })
  AND NOT any(n IN needed WHERE coalesce(n.unreleased, false) OR coalesce(n.introduced, day) > day OR coalesce(n.retired, '9999-99-99') <= day)
WITH collect({
       id: s.id + ' < ' + coalesce(i.id, ''),
       deprecated: any(n IN needed WHERE coalesce(n.deprecated, '9999-99-99') <= day OR coalesce(n.closedToNew, '9999-99-99') <= day),
       unproven: s.evidence = 'COMPOSED' OR (s.introduced IS NULL AND coalesce(s.attested, day) > day)
     }) AS hops
WITH [h IN hops | h.id] AS usable, [h IN hops WHERE h.deprecated | h.id] AS deprecatedHops, [h IN hops WHERE h.unproven | h.id] AS unprovenHops

// Where the ways start.
MATCH (origin:Portolan {key: $revision + '/' + $origin})
WITH usable, deprecatedHops, unprovenHops, origin, [(origin)-[:INCLUDES*1..8]->(p:Technology) | p.id] AS parts
MATCH (start:Portolan {revision: $revision})
WHERE start.id = origin.id AND origin.id STARTS WITH 'format:'
   OR start.kind = 'TRAIN' AND (
        EXISTS { MATCH (start)-[:BY]->(b:Technology) WHERE b.id = origin.id }
     OR origin.kind = 'FRAMEWORK' AND EXISTS { MATCH (start)-[:BY]->(b:Technology) WHERE b.id IN parts }
     OR origin.kind <> 'FRAMEWORK' AND NOT EXISTS { MATCH (start)-[:BY]->(b:Technology) WHERE NOT b.id IN parts }
     OR origin.kind = 'LANGUAGE' AND EXISTS { MATCH (start)-[:FROM_LANGUAGE]->(l:Technology) WHERE l.id = origin.id }
     OR origin.kind = 'LANGUAGE' AND NOT EXISTS { MATCH (start)-[:FROM_LANGUAGE]->(:Technology) }
        AND EXISTS { MATCH (start)-[:BY]->(:Technology)-[:SUPPORTS_LANGUAGE]->(l:Technology) WHERE l.id = origin.id }
        AND NOT EXISTS { MATCH (start)-[:BY]->(b:Technology)-[:SUPPORTS_LANGUAGE]->(:Technology)
                         WHERE NOT EXISTS { MATCH (b)-[:SUPPORTS_LANGUAGE]->(l:Technology) WHERE l.id = origin.id } })
WITH usable, deprecatedHops, unprovenHops, start, [(start)-[:BY]->(t:Technology) | t.id] AS trainedWith

// The ways: step, format, step, format … up to a target or the format asked for.
MATCH path = (start)-[:INPUT_OF|OUTPUT*1..20]->(last:Portolan)
WHERE last.id = $end
   OR EXISTS { MATCH (last)-[:LOCATED_IN]->(e:Environment) WHERE e.id = $end }
   OR EXISTS { MATCH (last)-[:HOSTED_BY]->(h:Technology) WHERE h.id = $end }
   OR last.id STARTS WITH 'target:' AND EXISTS { MATCH (last)<-[:OUTPUT]-(d:Step)-[:BY]->(t:Technology) WHERE t.id = $end }
WITH usable, deprecatedHops, unprovenHops, trainedWith, nodes(path) AS passed, last
WITH usable, deprecatedHops, unprovenHops, trainedWith, passed, last,
     [n IN passed WHERE n.id STARTS WITH 'step:'] AS steps,
     [n IN passed WHERE NOT n.id STARTS WITH 'step:' | n.id] AS forms,
     [k IN range(0, size(passed) - 1) WHERE passed[k].id STARTS WITH 'step:'
       | passed[k].id + ' < ' + CASE WHEN k = 0 THEN '' ELSE passed[k - 1].id END] AS hops
WHERE size(steps) <= 10
  AND NOT last.id STARTS WITH 'step:'
  AND all(h IN hops WHERE h IN usable)
  AND all(f IN forms WHERE size([g IN forms WHERE g = f]) = 1)
  AND size([s IN steps WHERE s.kind = 'PACKAGE']) <= 2
  AND size([s IN steps WHERE s.kind = 'CONVERT' AND NOT s.saves]) <= $maxConversions
  AND all(s IN steps WHERE s.requiresTrainedWith IS NULL OR any(t IN s.requiresTrainedWith WHERE t IN trainedWith))
WITH deprecatedHops, unprovenHops, passed, steps, hops, last, steps[size(steps) - 1] AS deploy
// A technology as the end: targets that it hosts, and those of DEPLOY steps by it.
WHERE last.id = $end OR NOT $end STARTS WITH 'technology:'
   OR EXISTS { MATCH (last)-[:HOSTED_BY]->(h:Technology) WHERE h.id = $end }
   OR EXISTS { MATCH (deploy)-[:BY]->(t:Technology) WHERE t.id = $end }
UNWIND steps AS step
OPTIONAL MATCH (step)-[:BY]->(t:Technology)
WITH deprecatedHops, unprovenHops, passed, steps, hops, count(DISTINCT t.id) AS technologies
WITH CASE WHEN passed[0].id STARTS WITH 'format:' THEN passed[0].id + '~' ELSE '' END AS atHand,
     [s IN steps | s.slug] AS slugs, steps AS taken, technologies,
     size([h IN hops WHERE h IN deprecatedHops]) AS deprecated,
     size([h IN hops WHERE h IN unprovenHops]) AS unproven
RETURN atHand + reduce(key = '', slug IN slugs | key + CASE WHEN key = '' THEN '' ELSE '~' END + slug) AS key,
       deprecated, unproven,
       size([s IN taken WHERE s.kind = 'CONVERT' AND NOT s.saves]) AS conversions,
       size([s IN taken WHERE NOT s.official]) AS unofficial,
       size([s IN taken WHERE s.lossy]) AS lossy,
       size(taken) AS steps,
       technologies
ORDER BY deprecated, unproven, conversions, unofficial, lossy, steps, technologies, key
