-- id: rep-pglogical-node-exists
-- title: pglogical replicates this database already
-- aliases: Google PGLOGICAL_NODE_ALREADY_EXISTS
-- side: source
-- severity: dms=warning@cdc logical=info
-- examines: SELECT count(*) FROM source_pglogical_node
-- finding: pglogical has {kind} {name} in this database, with {subscriptions} subscriptions
-- why: Somebody set up a replication by pglogical here. A database has one local node, so a tool that
--   wants to make its own is refused (Google's service is). Where the node has subscriptions, its
--   tables get rows from elsewhere, which go on to come after the switch, to the old server.
-- remedy: Find out whose it is. One that is left from an earlier attempt is dropped, with its
--   subscriptions and its slots; one that works is planned for: who follows the new server, and who
--   feeds it.
-- remedy-sql: SELECT pglogical.drop_node(<a node that nobody needs>, true)
-- reference: pglogical, README: Node management; Google Database Migration Service, Diagnose issues
SELECT 'node' AS object_type, NULL AS schema, name, NULL AS part, subscriptions,
       CASE WHEN is_local THEN 'the local node' ELSE 'a node' END AS kind
  FROM source_pglogical_node
