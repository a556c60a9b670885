// Writes dated events of a new revision.
// @access write
// @param rows – list of {properties}, each with id, key and revision
UNWIND $rows AS row
CREATE (n:Portolan:Event)
SET n = row.properties
