-- fact: pglogical_node
-- columns: name text, is_local boolean, subscriptions integer
-- complete-when: SELECT count(*) = 0 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
--   WHERE n.nspname = 'pglogical' AND c.relname IN ('node', 'local_node', 'subscription')
--     AND NOT (has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'))
-- why-partial: the role may not read the tables of pglogical
-- grant: GRANT USAGE ON SCHEMA pglogical TO {role};
--   GRANT SELECT ON pglogical.node, pglogical.local_node, pglogical.subscription TO {role}

-- Nodes that pglogical knows in this database, with how many subscriptions each has. A query that
-- names tables which may not exist is given to query_to_xml() as text, and run only where they do.
SELECT x.name, x.is_local, x.subscriptions
  FROM (SELECT CASE WHEN count(*) = 3
                    THEN query_to_xml(
                        'SELECT n.node_name AS name, l.node_id IS NOT NULL AS is_local,'
                        ' (SELECT count(*) FROM pglogical.subscription s'
                        '   WHERE s.sub_target = n.node_id) AS subscriptions'
                        ' FROM pglogical.node n'
                        ' LEFT JOIN pglogical.local_node l ON l.node_id = n.node_id',
                        false, false, '') END AS document
          FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = 'pglogical' AND c.relname IN ('node', 'local_node', 'subscription')
           AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')) q
 CROSS JOIN LATERAL xmltable('/table/row' PASSING q.document
            COLUMNS name text, is_local boolean, subscriptions integer) x
 ORDER BY x.name
