-- id: seq-near-limit
-- title: Sequence that runs out soon
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_sequence
-- finding: sequence {schema}.{name} is at {last_value}, {percent} % of {limit}, the limit of {what}
-- why: When it is used up, every insert into its table fails, on whichever side the application is
--   by then. Gaps that a cutover leaves on purpose (a head start for the target, numbers that were
--   cached) use it up faster.
-- remedy: Widen the column and the sequence to bigint. A new type rewrites the table under an
--   exclusive lock: the migration is the cheapest time for it, on the target before the load, with
--   AWS DMS as well as with COPY.
-- reference: PostgreSQL manual, Numeric Types, CREATE SEQUENCE

-- A bigint sequence that feeds an integer column ends with the column, whether that owns it or takes it
-- by its default. One with CYCLE never ends.
WITH taken AS MATERIALIZED (
    SELECT u.sequence_oid,
           min(CASE c.base_type WHEN 'int2' THEN 32767 WHEN 'int4' THEN 2147483647 END) AS column_limit
      FROM source_sequence_use u
      CROSS JOIN source_column c ON c.table_oid = u.table_oid AND c.name = u.column_name
     GROUP BY u.sequence_oid
),
fed AS (
    SELECT q.oid, q.schema, q.name, q.increment, q.minimum, q.maximum, q.last_value, q.can_select,
           q.start_value,
           coalesce(CASE c.base_type WHEN 'int2' THEN 32767 WHEN 'int4' THEN 2147483647 END,
                    u.column_limit) AS column_limit
      FROM source_sequence q
      LEFT JOIN source_column c ON c.table_oid = q.owner_table_oid AND c.name = q.owner_column
      LEFT JOIN taken u ON u.sequence_oid = q.oid AND q.owner_table_oid IS NULL
     WHERE q.extension IS NULL
       AND NOT q.cycles
       AND CASE WHEN q.owner_table_oid IS NOT NULL
                THEN q.owner_table_oid IN (SELECT table_id FROM selected_table)
                ELSE q.schema IN (SELECT source_schema FROM selected_table) END
),
measured AS (
    SELECT schema, name, last_value, can_select,
           CASE WHEN increment < 0 THEN minimum
                WHEN column_limit < maximum THEN column_limit ELSE maximum END AS "limit",
           CASE WHEN increment > 0 AND column_limit < maximum THEN 'the column'
                ELSE 'the sequence' END AS what
      FROM fed
)
SELECT 'sequence' AS object_type, schema, name, NULL AS part, last_value, "limit", what,
       CAST(100.0 * last_value / "limit" AS INTEGER) AS percent,
       CASE WHEN NOT can_select THEN 'the role on the source has no SELECT on sequence ' || schema
            || '.' || name END AS cannot_tell
  FROM measured
 WHERE NOT can_select
    OR (last_value <> 0 AND "limit" <> 0 AND (last_value > 0) = ("limit" > 0)
        AND 1.0 * last_value / "limit" > 0.8)
