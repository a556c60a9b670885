// Moves the one pointer to a revision that is wholly written.
// @access write
// @param revision – the revision to serve from now on
// @param layout – a digest of how it was written
// @param files – a digest of the files that it came from
MERGE (g:Portolan:Graph {key: 'graph'})
SET g.current = $revision, g.layout = $layout, g.files = $files
