-- id: rep-publication-truncate-fk
-- title: A published TRUNCATE would stop the subscription
-- side: source
-- severity: logical=warning@cdc
-- versions: 11-
-- examines: SELECT count(*) FROM source_publication WHERE has_truncate
-- finding: {schema}.{name} is published with TRUNCATE, and {referencing}, which refers to it, is not
--   published
-- why: The source truncates both by TRUNCATE ... CASCADE, and the target is told of one. If the target
--   has the foreign key, it refuses to truncate a table that another one refers to, and the
--   subscription stops at that change and tries it again without end.
-- remedy: Publish both tables, or leave truncate out of the publication, or the foreign key off the
--   target until the switch.
-- reference: PostgreSQL manual, Logical Replication: Restrictions
WITH published (table_oid) AS MATERIALIZED (
    SELECT m.table_oid
      FROM source_publication_table m
      JOIN source_publication p ON p.oid = m.publication_oid
     WHERE p.has_truncate
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       group_concat(DISTINCT r.schema || '.' || r.name) AS referencing
  FROM source_constraint k
  JOIN source_table t ON t.oid = k.referenced_table_oid
  JOIN source_table r ON r.oid = k.table_oid
 WHERE k.type = 'f'
   AND k.referenced_table_oid IN (SELECT table_oid FROM published)
   AND k.table_oid NOT IN (SELECT table_oid FROM published)
   AND k.table_oid NOT IN (SELECT table_id FROM selected_table)
   AND (SELECT count(*) FROM source_publication WHERE is_for_all_tables) = 0
 GROUP BY t.oid
