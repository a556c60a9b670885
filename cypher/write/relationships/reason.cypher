// Writes REASON: the statement of a refusal.
// @access write
// @param rows – list of {from, to, properties}; from and to are keys of nodes that the same revision has
UNWIND $rows AS row
MATCH (a:Portolan {key: row.from})
MATCH (b:Portolan {key: row.to})
CREATE (a)-[r:REASON]->(b)
SET r = row.properties
