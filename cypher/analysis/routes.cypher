// For analysts: how a model in one format comes to a target, step by step, whatever its dates and demands; the fewest steps first.
// `cypher/deployment-paths.cypher` gives the ways from training, judged on a day and in the server's order; this one is short enough to change by hand.
// @access read
// @param revision – the revision asked
// @param from – id of a format
// @param to – id of a target
// @returns steps, forms, technologies
MATCH path = (start:Portolan:ModelFormat {key: $revision + '/' + $from})-[:INPUT_OF|OUTPUT*2..8]->(:Portolan:DeploymentTarget {key: $revision + '/' + $to})
WITH [n IN nodes(path) WHERE n.id STARTS WITH 'step:'] AS taken, [n IN nodes(path) WHERE NOT n.id STARTS WITH 'step:' | n.id] AS forms
// No form twice: going round in a circle is no way.
WHERE all(f IN forms WHERE size([g IN forms WHERE g = f]) = 1)
WITH taken, forms, [s IN taken | s.id] AS steps
UNWIND taken AS step
MATCH (step)-[:BY]->(t:Technology)
WITH steps, forms, t.id AS technology ORDER BY technology
RETURN steps, forms, collect(DISTINCT technology) AS technologies
ORDER BY size(steps), steps
