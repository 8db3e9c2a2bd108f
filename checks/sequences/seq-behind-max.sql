-- id: seq-behind-max
-- title: Sequence behind the values that its column has
-- side: target
-- severity: dms=blocker@cutover logical=blocker@cutover copy=blocker@cutover
-- examines: SELECT count(*) FROM target_sequence_values
-- finding: column {part} of {schema}.{name} goes {way} to {reached} on the target, and its sequence
--   {sequence} is {at}{marker}
-- why: The sequence is about to give out numbers that rows have already. The first inserts of the
--   application after the cutover fail with duplicate keys, one after the other, until the sequence
--   has passed them; where only an index without UNIQUE is there, two rows get one number.
-- remedy: Set the sequence beyond the rows, when nothing writes to the table: to the source's
--   value, or to the one in the statement, whichever is further. Collect again before that: the
--   statement is as old as the facts.
-- remedy-sql: SELECT setval(format('%I.%I', {sequence_schema:literal},
--   {sequence_name:literal})::regclass, {value:sql})
-- reference: PostgreSQL manual, Sequence Manipulation Functions; Logical Replication (Restrictions)

-- A partition's column is its root's. A sequence that several columns share has to pass all of
-- them. One that was never used begins with its start value. One that begins anew after its end, or has
-- rows at the last number that it can give (markers), cannot be set beyond them: what is right is where
-- the source's is, and where that cannot be seen it blocks as any other.
WITH chosen AS MATERIALIZED (
    SELECT * FROM selected_table WHERE mode <> 'drop-and-create'
),
reached AS MATERIALIZED (SELECT * FROM target_sequence_values),
owned AS MATERIALIZED (
    SELECT owner_table_oid, owner_column, last_value FROM source_sequence WHERE owner_table_oid IS NOT NULL
),
mapped AS MATERIALIZED (
    SELECT s.source_schema, s.source_name, c.source_name AS source_column,
           v.sequence_oid, v.can_read, v.highest, v.lowest, o.last_value AS source_last_value
      FROM reached v
      CROSS JOIN target_table t ON t.oid = v.table_oid
      CROSS JOIN chosen s ON s.target_schema = t.schema AND s.target_name = t.name
      CROSS JOIN selected_column c ON c.table_id = s.table_id AND c.target_name = v.column_name
                            AND c.action = 'copy'
      LEFT JOIN owned o ON o.owner_table_oid = s.table_id AND o.owner_column = c.source_name
     WHERE NOT (t.is_partition AND t.parent_oid IN (SELECT table_oid FROM target_sequence_values
                                                     WHERE sequence_oid = v.sequence_oid))
),
judged AS (
    SELECT m.*, q.schema AS sequence_schema, q.name AS sequence_name, q.increment, q.last_value,
           q.start_value, q.can_select,
           q.cycles OR coalesce(
               CASE WHEN q.increment > 0
                    THEN max(m.highest) OVER (PARTITION BY m.sequence_oid) > q.maximum - q.increment
                    ELSE min(m.lowest) OVER (PARTITION BY m.sequence_oid) < q.minimum - q.increment END,
               0) AS is_open,
           CASE WHEN q.increment > 0 THEN max(m.highest) OVER (PARTITION BY m.sequence_oid)
                ELSE min(m.lowest) OVER (PARTITION BY m.sequence_oid) END AS value,
           CASE WHEN q.increment > 0 THEN m.highest ELSE m.lowest END AS reached
      FROM mapped m
      CROSS JOIN target_sequence q ON q.oid = m.sequence_oid
)
SELECT 'column' AS object_type, source_schema AS schema, source_name AS name, source_column AS part,
       CASE WHEN increment > 0 THEN 'up' ELSE 'down' END AS way, reached,
       sequence_schema || '.' || sequence_name AS sequence, sequence_schema, sequence_name,
       CASE WHEN NOT is_open THEN value END AS value,
       CASE WHEN is_open THEN '; it cannot pass them: they are at its end, or it begins anew there'
            ELSE '' END AS marker,
       CASE WHEN is_as_source THEN 'warning' END AS severity_dms,
       CASE WHEN is_as_source THEN 'warning' END AS severity_logical,
       CASE WHEN is_as_source THEN 'warning' END AS severity_copy,
       CASE WHEN last_value IS NULL THEN 'unused' ELSE 'at ' || last_value END AS at,
       CASE WHEN NOT can_read
            THEN 'the role on the target may not read all rows of ' || source_schema || '.'
                 || source_name || ', so how far ' || source_column || ' goes is not known'
            WHEN NOT can_select
            THEN 'the role on the target has no SELECT on sequence ' || sequence_schema || '.'
                 || sequence_name END AS cannot_tell
  FROM (SELECT *, is_open AND CASE WHEN increment > 0 THEN last_value >= source_last_value
                                   ELSE last_value <= source_last_value END AS is_as_source
          FROM judged)
 WHERE NOT can_read
    OR (reached IS NOT NULL
        AND (NOT can_select
             OR CASE WHEN increment > 0
                     THEN reached > coalesce(last_value, start_value - 1)
                     ELSE reached < coalesce(last_value, start_value + 1) END))
