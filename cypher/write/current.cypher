// Moves the one pointer to a revision that is wholly written.
// @access write
// @param revision – the revision to serve from now on
// @param layout – a digest of how it was written
MERGE (g:Portolan:Graph {key: 'graph'})
SET g.current = $revision, g.layout = $layout
