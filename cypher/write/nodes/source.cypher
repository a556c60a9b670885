// Writes sources of a new revision.
// @access write
// @param rows – list of {properties}, each with id, key and revision
UNWIND $rows AS row
CREATE (n:Portolan:Source)
SET n = row.properties
