-- id: bbf-column-narrower
-- title: Column that keeps less in Babelfish than on the source
-- side: target
-- actor: application, target DBA
-- severity: dms=warning logical=warning copy=warning
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the target is not Babelfish' END
--   FROM target_babelfish
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, and {target_type} in Babelfish, which {difference}
-- why: The types of T-SQL have names like those of PostgreSQL and other limits. Values are rounded or
--   padded without a word, so that a comparison finds a difference in nearly every row, or are refused,
--   which stops the load at that row.
-- remedy: Declare the column in the T-SQL script with a type that holds all values: DATETIME2 or
--   DATETIMEOFFSET for times, NUMERIC for amounts, SMALLINT in place of TINYINT, VARBINARY in place of
--   BINARY.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target; Microsoft, Data types
--   (Transact-SQL)

-- The copy refuses types that differ before it begins (typ-column-differs); TINYINT is a domain over
-- smallint, which it takes.
WITH pair AS (
    SELECT s.table_id, c.source_name, k.type, g.type AS target_type, g.type_name AS name,
           k.base_type AS base, k.type_modifier AS modifier,
           ((k.type_modifier - 4) >> 16) & 65535 AS digits, (k.type_modifier - 4) & 2047 AS scale
      FROM target_column g
     CROSS JOIN target_table o ON o.oid = g.table_oid
     CROSS JOIN selected_table s ON s.target_schema = o.schema AND s.target_name = o.name
     CROSS JOIN selected_column c ON c.table_id = s.table_id AND c.target_name = g.name
     CROSS JOIN source_column k ON k.table_oid = s.table_id AND k.number = c.position
     WHERE g.type_schema = 'sys'
       AND g.type_name IN ('datetime', 'smalldatetime', 'money', 'smallmoney', 'tinyint', 'binary')
       AND k.base_schema = 'pg_catalog' AND k.type_schema <> 'sys'
       AND c.action = 'copy' AND s.mode <> 'drop-and-create'
),
judged AS (
    SELECT p.*,
           CASE WHEN name = 'datetime' AND base IN ('timestamp', 'timestamptz') AND modifier <> 0
                THEN 'rounds to a three-hundredth of a second'
                WHEN name = 'smalldatetime' AND base IN ('timestamp', 'timestamptz')
                THEN 'rounds to the minute'
                WHEN name IN ('money', 'smallmoney')
                     AND (base IN ('int8', 'float4', 'float8') OR base = 'int4' AND name = 'smallmoney'
                          OR base = 'numeric'
                             AND (modifier = -1 OR scale > 4
                                  OR digits - scale > CASE name WHEN 'money' THEN 14 ELSE 5 END))
                THEN 'has four decimals and a smaller range'
                WHEN name = 'tinyint' AND base = 'int2' THEN 'holds 0 to 255'
                WHEN name = 'binary' AND base = 'bytea' THEN 'pads to its length with zeros' END
               AS difference
      FROM pair p
)
SELECT 'column' AS object_type, t.schema, t.name, j.source_name AS part, j.type, j.target_type,
       j.difference, CASE WHEN j.name <> 'tinyint' THEN 'none' END AS severity_copy
  FROM judged j
 CROSS JOIN source_table t ON t.oid = j.table_id
 WHERE j.difference IS NOT NULL
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
