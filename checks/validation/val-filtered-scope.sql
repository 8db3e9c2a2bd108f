-- id: val-filtered-scope
-- title: Table of which only some rows are moved and compared
-- side: source
-- actor: application, migration
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM selected_table
-- finding: of {schema}.{name} only rows are selected that match {filter}
-- why: Whoever reads that the table is equal must know that it is so for these rows. pgcrossing
--   validate takes the filter for the source and compares all rows of the target: those that were there
--   before, or that AWS DMS brought when a change made them match no more, are differences. Counts of
--   the whole table differ by design.
-- remedy: Have the owner of the data confirm the filter, and what becomes of the other rows. With native
--   replication give the publication the same filter (from 15 on), or it brings all rows.
-- reference: AWS DMS user guide, Using table mapping: source filters; PostgreSQL manual, Logical
--   Replication, Row Filters
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       s.filter
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
 WHERE s.filter IS NOT NULL
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
