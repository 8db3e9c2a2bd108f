-- id: seq-negative-or-cycle
-- title: Sequence that does not simply count up
-- side: source
-- severity: dms=warning@cutover logical=warning@cutover copy=info@cutover
-- examines: SELECT count(*) FROM source_sequence
-- finding: sequence {schema}.{name} {how}
-- why: The rule 'set it to the highest value of the column' is wrong here: a sequence that counts
--   down has to pass the lowest value, and one that begins anew after its end may be anywhere
--   below. Set by that rule it gives numbers out again at once, or fails as out of bounds.
-- remedy: Set it at the cutover from the source's value, never from a maximum.
-- actor: target DBA
-- reference: PostgreSQL manual, CREATE SEQUENCE (INCREMENT, CYCLE)

-- The sequence of a table that stays is nobody's trouble; one that no column owns goes with the
-- schemas of the selected tables.
SELECT 'sequence' AS object_type, q.schema, q.name, NULL AS part,
       CASE WHEN q.increment < 0 THEN 'counts down by ' || -q.increment ELSE 'counts up' END
       || CASE WHEN q.cycles THEN ' and begins anew after its end' ELSE '' END AS how
  FROM source_sequence q
 WHERE q.extension IS NULL
   AND (q.increment < 0 OR q.cycles)
   AND CASE WHEN q.owner_table_oid IS NOT NULL
            THEN q.owner_table_oid IN (SELECT table_id FROM selected_table)
            ELSE q.schema IN (SELECT source_schema FROM selected_table) END
