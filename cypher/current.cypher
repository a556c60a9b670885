// The revision that is served, and how it was written. No row: nothing of ours is in the database.
// @access read
// @returns revision, layout
MATCH (g:Portolan:Graph {key: 'graph'})
RETURN g.current AS revision, g.layout AS layout
