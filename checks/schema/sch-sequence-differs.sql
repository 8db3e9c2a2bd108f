-- id: sch-sequence-differs
-- title: Sequence that is defined otherwise after the load
-- side: both
-- severity: dms=warning@verify logical=warning@verify copy=warning@verify
-- examines: SELECT count(*) FROM source_sequence
-- finding: sequence {schema}.{name} is otherwise on the target: {difference}
-- why: Numbers are not given out as before: another step or limit lets two systems that share a
--   range collide, and one without CYCLE stops where the other went on.
-- remedy: ALTER SEQUENCE on the target to what it is on the source, or waive the difference if it is
--   wanted, such as a move from integer to bigint.
-- reference: PostgreSQL manual, ALTER SEQUENCE

-- That of an identity column is the one that the column has on the target, whatever it is called; so is
-- any that a column owns where the task renames.
WITH pair AS MATERIALIZED (SELECT * FROM relation_pair),
moved AS MATERIALIZED (
    SELECT q.*, p.target_oid AS target_table, coalesce(c.target_name, q.owner_column) AS target_column
      FROM source_sequence q
      LEFT JOIN pair p ON p.source_oid = q.owner_table_oid
      LEFT JOIN selected_column c ON c.table_id = q.owner_table_oid AND c.source_name = q.owner_column
     WHERE q.extension IS NULL
       AND (p.source_oid IS NOT NULL OR NOT (SELECT has_task FROM assessment))
),
named AS MATERIALIZED (SELECT oid, schema, name FROM target_sequence),
owned AS MATERIALIZED (
    SELECT oid, owner_table_oid, owner_column FROM target_sequence WHERE owner_table_oid IS NOT NULL
),
paired AS MATERIALIZED (
    SELECT m.*, coalesce(o.oid, n.oid) AS target_oid
      FROM moved m
      LEFT JOIN owned o ON o.owner_table_oid = m.target_table AND o.owner_column = m.target_column
      LEFT JOIN named n ON n.schema = m.schema AND n.name = m.name
),
compared AS (
    SELECT p.schema, p.name,
           CASE WHEN t.type <> p.type THEN ', type ' || t.type || ' for ' || p.type ELSE '' END
           || CASE WHEN t.increment <> p.increment THEN ', step ' || t.increment || ' for ' || p.increment ELSE '' END
           || CASE WHEN t.minimum <> p.minimum THEN ', minimum ' || t.minimum || ' for ' || p.minimum ELSE '' END
           || CASE WHEN t.maximum <> p.maximum THEN ', maximum ' || t.maximum || ' for ' || p.maximum ELSE '' END
           || CASE WHEN t.start_value <> p.start_value THEN ', start ' || t.start_value || ' for ' || p.start_value ELSE '' END
           || CASE WHEN t.cache <> p.cache THEN ', cache ' || t.cache || ' for ' || p.cache ELSE '' END
           || CASE WHEN t.cycles <> p.cycles THEN iif(t.cycles, ', CYCLE', ', no CYCLE') ELSE '' END
           || CASE WHEN (t.owner_table_oid IS NULL) <> (p.owner_table_oid IS NULL)
                   THEN iif(t.owner_table_oid IS NULL, ', owned by no column', ', owned by a column') ELSE '' END AS words
      FROM paired p
     CROSS JOIN target_sequence t ON t.oid = p.target_oid
)
SELECT 'sequence' AS object_type, schema, name, NULL AS part, substr(words, 3) AS difference
  FROM compared
 WHERE words <> ''
