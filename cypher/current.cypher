// The revision that is served, how it was written, and from which files. No row: nothing of ours is in the database.
// @access read
// @returns revision, layout, files
MATCH (g:Portolan:Graph {key: 'graph'})
RETURN g.current AS revision, g.layout AS layout, g.files AS files
