// Constraints and indexes, each statement by itself, run before the first load; repeating them changes nothing.
// The key of a node is its revision and its id: two revisions stand beside each other while a load goes on.
// Neo4j keeps an index for the constraint, and takes no second one.
CREATE CONSTRAINT portolan_key IF NOT EXISTS FOR (n:Portolan) REQUIRE n.key IS UNIQUE;
CREATE INDEX portolan_revision IF NOT EXISTS FOR (n:Portolan) ON (n.revision);
