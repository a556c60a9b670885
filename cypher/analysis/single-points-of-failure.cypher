// For analysts: technologies that every step to a target needs, of targets that can still be deployed to on a day: if one goes, the target is cut off.
// Only the dates of the steps and of what they are BY are judged. On the network, `retirementImpact` tells all that is lost.
// @access read
// @param revision – the revision asked
// @param asOf – the day
// @returns target, technologies, steps
MATCH (t:Portolan:DeploymentTarget {revision: $revision})<-[:OUTPUT]-(s:Step)
WHERE coalesce(s.retired, '9999-99-99') > $asOf AND coalesce(s.introduced, $asOf) <= $asOf
  AND NOT EXISTS { MATCH (s)-[:BY]->(b:Technology) WHERE coalesce(b.retired, '9999-99-99') <= $asOf OR coalesce(b.introduced, $asOf) > $asOf }
WITH t.id AS target, count(s) AS steps, collect([(s)-[:BY]->(b:Technology) | b.id]) AS needed
WITH target, steps, needed, needed[0] AS first
WITH target, steps, [b IN first WHERE all(n IN needed WHERE b IN n)] AS technologies
WHERE size(technologies) > 0
UNWIND technologies AS technology
WITH target, steps, technology ORDER BY technology
RETURN target, collect(technology) AS technologies, steps
ORDER BY target
