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
WITH here AS (
    SELECT s.table_id, s.source_schema, s.source_name, s.target_schema, s.target_name, t.oid,
           t.is_partition, t.parent_oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE s.mode <> 'drop-and-create'
)
SELECT 'column' AS object_type, h.source_schema AS schema, h.source_name AS name,
       c.source_name AS part, h.target_schema, h.target_name, c.target_name AS target_column,
       g.default_expression AS expression,
       CASE WHEN NOT (k.base_schema = 'pg_catalog'
                          AND k.base_type IN ('text', 'bytea', 'xml', 'json', 'jsonb', 'polygon')
                      OR k.base_type IN ('citext', 'hstore')
                      OR k.type_category = 'A') THEN 'info' END AS severity_dms
  FROM here h
  JOIN selected_column c ON c.table_id = h.table_id AND c.action = 'copy'
  JOIN source_column k ON k.table_oid = h.table_id AND k.number = c.position
  JOIN target_column g ON g.table_oid = h.oid AND g.name = c.target_name
 WHERE g.default_expression IS NOT NULL
   AND g.generated = ''
   AND g.default_expression NOT GLOB '*nextval(*::regclass)*'
   AND NOT EXISTS (SELECT 1 FROM here r JOIN target_column d ON d.table_oid = r.oid
                    WHERE h.is_partition AND r.oid = h.parent_oid AND d.name = g.name
                      AND d.identity = g.identity
                      AND d.default_expression IS g.default_expression)
