// How much one revision knows, the latest day on which one of its sources was read, and the overlays that they come from.
// @access read
// @param revision – the revision asked
// @returns technologies, modelFormats, deploymentTargets, steps, statements, sources, readOn, overlays
OPTIONAL MATCH (t:Portolan:Technology {revision: $revision})
WITH count(t) AS technologies
OPTIONAL MATCH (f:Portolan:ModelFormat {revision: $revision})
WITH technologies, count(f) AS modelFormats
OPTIONAL MATCH (d:Portolan:DeploymentTarget {revision: $revision})
WITH technologies, modelFormats, count(d) AS deploymentTargets
OPTIONAL MATCH (s:Portolan:Step {revision: $revision})
WITH technologies, modelFormats, deploymentTargets, count(s) AS steps
OPTIONAL MATCH (x:Portolan:Statement {revision: $revision})
WITH technologies, modelFormats, deploymentTargets, steps, count(x) AS statements
OPTIONAL MATCH (c:Portolan:Source {revision: $revision})
WITH technologies, modelFormats, deploymentTargets, steps, statements, c ORDER BY c.overlay
RETURN technologies, modelFormats, deploymentTargets, steps, statements,
       count(c) AS sources, max(c.retrievedOn) AS readOn, collect(DISTINCT c.overlay) AS overlays
