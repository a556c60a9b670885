// Takes every node of one revision away, and nothing else.
// @access write
// @param revision – the revision to remove
MATCH (n:Portolan {revision: $revision})
DETACH DELETE n
