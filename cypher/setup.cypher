// Constraints and indexes, each statement by itself, run before the first load; repeating them changes nothing.
// The key of a node is its revision and its id: two revisions stand beside each other while a load goes on.
// The embedded store keeps no index for a constraint: without this one it looks through all nodes for each that is written or matched.
CREATE INDEX portolan_key_index IF NOT EXISTS FOR (n:Portolan) ON (n.key);
CREATE CONSTRAINT portolan_key IF NOT EXISTS FOR (n:Portolan) REQUIRE n.key IS UNIQUE;
CREATE INDEX portolan_revision IF NOT EXISTS FOR (n:Portolan) ON (n.revision);
