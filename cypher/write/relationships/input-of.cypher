// Writes INPUT_OF: the formats that a step takes.
// @access write
// @param rows – list of {from, to, properties}; from and to are keys of nodes that the same revision has
UNWIND $rows AS row
MATCH (a:Portolan {key: row.from})
MATCH (b:Portolan {key: row.to})
CREATE (a)-[r:INPUT_OF]->(b)
SET r = row.properties
