-- id: end-numericasstring-one-side
-- title: Unbounded numeric as a string at one endpoint only
-- side: source
-- actor: migration
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN sum(is_given) < 2 THEN 'the settings of both endpoints were not given' END
--   FROM task_document WHERE document LIKE '%endpoint'
-- examines: SELECT count(*) FROM selected_column
-- finding: MapUnboundedNumericAsString is on at the {on} endpoint and off at the {off} one, and
--   {columns} columns are numeric without a precision, such as {example}
-- why: The two ends do not agree on what travels: values are rounded to a precision of 28 digits with 6
--   decimals, and validation finds every such row to differ.
-- remedy: Set MapUnboundedNumericAsString to true at both endpoints.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source
--   (MapUnboundedNumericAsString); Using a PostgreSQL database as a target (MapUnboundedNumericAsString)
WITH flag (side, is_on) AS (
    SELECT side, lower(coalesce(value, 'false')) IN ('true', 'y', 'yes', '1')
      FROM endpoint_setting
     WHERE name = 'MapUnboundedNumericAsString'
),
unbounded AS (
    SELECT s.source_schema || '.' || s.source_name || '.' || k.name AS name
      FROM source_column k
     CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
     CROSS JOIN selected_table s ON s.table_id = c.table_id
     WHERE c.action = 'copy' AND k.base_schema = 'pg_catalog' AND k.type = 'numeric'
)
SELECT a.side || ' endpoint' AS object_type, NULL AS schema, 'MapUnboundedNumericAsString' AS name,
       NULL AS part, a.side AS "off", b.side AS "on", count(*) AS columns, min(u.name) AS example
  FROM flag a
  JOIN flag b ON b.side <> a.side AND b.is_on
 CROSS JOIN unbounded u
 WHERE NOT a.is_on
 GROUP BY a.side
