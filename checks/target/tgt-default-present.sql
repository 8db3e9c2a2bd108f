-- id: tgt-default-present
-- title: Column default on a target table that was created in advance
-- side: target
-- severity: dms=warning@full-load,warning@cdc
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {target_column} of {target_schema}.{target_name} of the target has the default
--   {expression}
-- why: Where AWS DMS leaves a column out of a statement, as it does with a LOB that it could not
--   read and writes a second time, the default is taken instead, and the row looks complete. A
--   value or NULL that does arrive is kept as it is. A copy names every column and is not affected.
-- remedy: Keep the definition, drop the default for the time of the move, and set it again at the
--   cutover, before the application writes.
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} ALTER COLUMN {target_column} DROP DEFAULT
-- reference: AWS re:Post, best practices for migrating PostgreSQL to RDS for PostgreSQL with AWS
--   DMS

-- All but large objects come with their row. A column that only the target has is meant to be filled
-- by its default. Sequences have a check of
-- their own, and what partitions share with their root goes with that.
WITH filled AS MATERIALIZED (
    SELECT p.table_id, p.source_name, p.target_oid, p.target_name, p.target_default_expression,
           p.target_identity,
           NOT (p.source_base_schema = 'pg_catalog'
                    AND p.source_base_type IN ('text', 'bytea', 'xml', 'json', 'jsonb', 'polygon')
                OR p.source_base_type IN ('citext', 'hstore')
                OR p.source_type_category = 'A') AS is_small
      FROM column_pair p
     WHERE p.mode <> 'drop-and-create'
       AND p.target_default_expression IS NOT NULL
       AND p.target_generated = ''
       AND p.target_default_expression NOT GLOB '*nextval(*::regclass)*'
)
SELECT 'column' AS object_type, s.source_schema AS schema, s.source_name AS name,
       f.source_name AS part, s.target_schema, s.target_name, f.target_name AS target_column,
       f.target_default_expression AS expression,
       CASE WHEN f.is_small THEN 'info' END AS severity_dms
  FROM filled f
 CROSS JOIN selected_table s ON s.table_id = f.table_id
 CROSS JOIN target_table t ON t.oid = f.target_oid
 WHERE NOT (t.is_partition
            AND (t.parent_oid, f.target_name, f.target_identity, f.target_default_expression)
                IN (SELECT target_oid, target_name, target_identity, target_default_expression
                      FROM filled))
