// Writes properties of models of a new revision.
// @access write
// @param rows – list of {properties}, each with id, key and revision
UNWIND $rows AS row
CREATE (n:Portolan:ModelProperty)
SET n = row.properties
