// For analysts: the targets that a format comes to within so many steps, whatever their dates and demands, and the fewest steps to each.
// @access read
// @param revision – the revision asked
// @param from – id of a format
// @param steps – how many steps at most, up to 5
// @returns target, steps
MATCH path = (:Portolan:ModelFormat {key: $revision + '/' + $from})-[:INPUT_OF|OUTPUT*2..10]->(t:Portolan:DeploymentTarget)
WITH t.id AS target, length(path) / 2 AS steps
WHERE steps <= $steps
RETURN target, min(steps) AS steps
ORDER BY steps, target
