-- id: typ-column-differs
-- title: Column that has another type on the target
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, and {target_type} on the target, which
--   {difference}
-- why: A value that does not fit stops the load or the apply at its row, and may be cut off without
--   a word where AWS DMS casts it. What fits in another form changes: blanks at the end, decimal
--   places, the order of keys in JSON, the zone of a time. The copy of this tool takes wider
--   integers and longer strings, and refuses to begin with any other difference.
-- remedy: Give the column on the target the type of the source, or drop the table there and let it
--   be created. If the change is wanted, make it after the move, on the target.
-- reference: PostgreSQL manual, Logical Replication (Subscription); Data Types; AWS DMS user guide,
--   Using a PostgreSQL database as a target

-- Times have a check of their own, and so have the types of Babelfish, which a table that T-SQL made has
-- to have. The copy of this tool takes what its list of wider types has, and refuses the rest before it
-- begins.
WITH kept (source, target) AS (
    VALUES ('int2', 'int4'), ('int2', 'int8'), ('int4', 'int8'), ('int2', 'numeric'),
           ('int4', 'numeric'), ('int8', 'numeric'), ('float4', 'float8'), ('varchar', 'text'),
           ('text', 'varchar'), ('name', 'text'), ('name', 'varchar'), ('date', 'timestamp'),
           ('jsonb', 'json'), ('cidr', 'inet')
),
changed (source, target) AS (
    VALUES ('json', 'jsonb'), ('timestamp', 'timestamptz'), ('timestamptz', 'timestamp'),
           ('text', 'citext'), ('varchar', 'citext'), ('bpchar', 'varchar'), ('bpchar', 'text'),
           ('float8', 'numeric'), ('float4', 'numeric')
),
pair AS MATERIALIZED (
    SELECT t.schema, t.name, p.source_name AS part, p.source_type AS type, p.target_type,
           coalesce(p.source_element_type, p.source_base_type) AS f,
           coalesce(p.target_element_type, p.target_base_type) AS b,
           p.source_element_type IS NULL AND p.target_element_type IS NULL AS is_plain,
           (p.source_element_type IS NULL) <> (p.target_element_type IS NULL) AS is_other,
           nullif(p.source_type_modifier, -1) AS fm, nullif(p.target_type_modifier, -1) AS bm,
           p.target_base_schema = 'sys' AND p.source_base_schema = 'pg_catalog'
               AND EXISTS (SELECT 1 FROM target_babelfish WHERE is_tsql) AS is_tsql
      FROM column_pair p
     CROSS JOIN source_table t ON t.oid = p.table_id
     WHERE p.mode <> 'drop-and-create' AND p.expression IS NULL AND NOT p.is_below_selected
       AND (p.source_base_type <> p.target_base_type
            OR p.source_type_modifier <> p.target_type_modifier)
       AND NOT (p.source_base_type = p.target_base_type AND p.source_base_schema = 'pg_catalog'
                AND p.source_base_type IN ('timestamp', 'timestamptz', 'time', 'timetz',
                                           'interval'))
),
size AS (
    SELECT p.*, CASE f WHEN 'numeric' THEN ((fm - 4) >> 16) & 65535 WHEN 'int2' THEN 5
                       WHEN 'int4' THEN 10 WHEN 'int8' THEN 19 END AS f_digits,
           CASE f WHEN 'numeric' THEN ((fm - 4) & 2047) - CASE WHEN (fm - 4) & 1024 THEN 2048
                       ELSE 0 END ELSE 0 END AS f_scale,
           CASE b WHEN 'numeric' THEN ((bm - 4) >> 16) & 65535 END AS b_digits,
           CASE b WHEN 'numeric' THEN ((bm - 4) & 2047) - CASE WHEN (bm - 4) & 1024 THEN 2048
                       ELSE 0 END END AS b_scale
      FROM pair p
),
judged AS (
    SELECT z.*,
           CASE WHEN is_other THEN 'other'
                WHEN b = 'numeric' AND bm IS NOT NULL AND f IN ('numeric', 'int2', 'int4', 'int8')
                THEN CASE WHEN f = 'numeric' AND fm IS NULL THEN 'narrower'
                          WHEN f_digits - f_scale > b_digits - b_scale THEN 'narrower'
                          WHEN f_scale > b_scale THEN 'rounded' ELSE 'wider' END
                WHEN f = b AND f IN ('numeric', 'varchar', 'bpchar', 'varbit')
                THEN CASE WHEN bm IS NULL OR bm > fm THEN 'wider' ELSE 'narrower' END
                WHEN b = 'varchar' AND bm IS NOT NULL AND f IN ('text', 'citext', 'name', 'varchar',
                                                          'bpchar')
                THEN CASE WHEN f = 'bpchar' AND bm >= fm THEN 'changed' ELSE 'narrower' END
                WHEN (f, b) IN (SELECT source, target FROM kept) THEN 'wider'
                WHEN (f, b) IN (SELECT source, target FROM changed) THEN 'changed'
                WHEN f <> b AND b IN ('text', 'varchar') THEN 'changed'
                ELSE 'other' END AS verdict
      FROM size z
),
told AS (
    SELECT j.*,
           CASE verdict WHEN 'wider' THEN 'info' WHEN 'narrower' THEN 'blocker'
                        WHEN 'other' THEN 'blocker' ELSE 'warning' END AS severity,
           is_plain AND verdict = 'wider'
           AND (f LIKE 'int_' AND (b LIKE 'int_' OR b = 'numeric' AND bm IS NULL)
                OR f IN ('varchar', 'text') AND b IN ('varchar', 'text')) AS is_taken
      FROM judged j
)
SELECT 'column' AS object_type, t.schema, t.name, t.part, t.type, t.target_type,
       CASE t.verdict WHEN 'wider' THEN 'takes every value' WHEN 'narrower' THEN 'is narrower'
            WHEN 'rounded' THEN 'keeps fewer decimal places'
            WHEN 'changed' THEN 'keeps the values in another form'
            ELSE 'does not take the values, or not all' END AS difference,
       CASE WHEN t.is_tsql AND t.verdict IN ('changed', 'other') THEN 'none' ELSE t.severity END
           AS severity_dms,
       CASE WHEN t.is_tsql AND t.verdict IN ('changed', 'other') THEN 'none' ELSE t.severity END
           AS severity_logical,
       CASE WHEN t.is_taken THEN 'info' END AS severity_copy
  FROM told t
