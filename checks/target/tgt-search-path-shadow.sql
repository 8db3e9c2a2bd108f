-- id: tgt-search-path-shadow
-- title: Table of the target that another of the same name may stand for
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_table
-- finding: the target has {other_schema}.{target_name} beside {target_schema}.{target_name}, and
--   the source has not
-- why: The load writes to the table in its schema. A program that names the table without a schema
--   finds the one that comes first in search_path: a leftover of an earlier attempt, empty or old,
--   in which the rows seem to be missing after the cutover.
-- remedy: Drop or rename what is left over, or set search_path for the application's role as it is
--   on the source.
-- reference: PostgreSQL manual, Schemas (The Schema Search Path)
WITH here AS (
    SELECT s.table_id, s.source_schema, s.source_name, s.mode, t.oid, t.schema, t.name, t.is_partition,
           t.parent_oid
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
     WHERE s.mode <> 'drop-and-create'
),
first AS (
    SELECT t.name, t.schema
      FROM target_table t
     CROSS JOIN target_server v
      LEFT JOIN source_table o ON o.schema = t.schema AND o.name = t.name
     WHERE o.oid IS NULL
       AND t.schema IN ('public', v.role)
       AND t.kind IN ('r', 'p', 'v', 'm', 'f')
       AND t.extension IS NULL
       AND t.oid NOT IN (SELECT oid FROM here)
)
SELECT 'table' AS object_type, h.source_schema AS schema, h.source_name AS name, NULL AS part,
       h.schema AS target_schema, h.name AS target_name, f.schema AS other_schema
  FROM here h
  JOIN first f ON f.name = h.name AND f.schema <> h.schema
