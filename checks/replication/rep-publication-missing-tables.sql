-- id: rep-publication-missing-tables
-- title: A selected table is in no publication
-- side: source
-- severity: logical=blocker
-- examines: SELECT count(*) FROM selected_table s JOIN source_table t ON t.oid = s.table_id
--   WHERE t.kind IN ('r', 'p') AND t.persistence = 'p'
-- applies-when: SELECT CASE WHEN (SELECT count(*) FROM source_publication) = 0
--   AND NOT EXISTS (SELECT 1 FROM given WHERE name = 'publication')
--   THEN 'there is no publication yet' END
-- finding: {schema}.{name} is not in {publication}
-- why: A subscription brings what the publication has, and is silent about the rest: the table stays
--   empty on the target, or as old as it was, and nobody is told.
-- remedy: Add the table, then ALTER SUBSCRIPTION ... REFRESH PUBLICATION on the target. Where the
--   publications that exist are somebody else's, make one of your own and name it (--given
--   publication=NAME).
-- reference: PostgreSQL manual, Logical Replication: Publication; ALTER PUBLICATION

-- Without a name any publication will do, and the finding is a warning.
WITH wanted (oid, is_for_all_tables) AS (
    SELECT p.oid, p.is_for_all_tables
      FROM source_publication p
     WHERE NOT EXISTS (SELECT 1 FROM given WHERE name = 'publication')
        OR p.name IN (SELECT value FROM given WHERE name = 'publication')
), published (table_oid) AS MATERIALIZED (
    SELECT table_oid FROM source_publication_table WHERE publication_oid IN (SELECT oid FROM wanted)
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       coalesce('publication ' || g.value, 'any publication') AS publication,
       CASE WHEN g.value IS NULL THEN 'warning' END AS severity_logical
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  LEFT JOIN given g ON g.name = 'publication'
 WHERE t.kind IN ('r', 'p')
   AND t.persistence = 'p'
   AND (SELECT count(*) FROM wanted WHERE is_for_all_tables) = 0
   AND t.oid NOT IN (SELECT table_oid FROM published)
   AND NOT (t.kind = 'p' AND t.has_children
            AND t.oid NOT IN (SELECT parent_oid FROM source_table
                               WHERE is_partition AND parent_oid IS NOT NULL
                                 AND oid NOT IN (SELECT table_oid FROM published)))
