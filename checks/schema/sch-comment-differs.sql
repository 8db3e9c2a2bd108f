-- id: sch-comment-differs
-- title: Comment that is not as on the source after the load
-- side: both
-- applies-when: SELECT CASE WHEN has_task THEN 'the task selects tables, and only what is theirs is
--   compared' END FROM assessment
-- severity: dms=info@verify logical=info@verify copy=info@verify
-- examines: SELECT count(*) FROM source_object_comment
-- finding: the comment on {kind} {name} {difference}
-- why: What people have written down about the object is lost or out of date; some tools read
--   settings from comments.
-- remedy: Set the comment on the target as the source has it; pg_dump --schema-only writes the
--   statement.
-- reference: PostgreSQL manual, COMMENT
WITH source_side AS MATERIALIZED (SELECT * FROM source_object_comment),
target_side AS MATERIALIZED (SELECT * FROM target_object_comment),
difference (kind, identity, schema, words) AS (
    SELECT s.kind, s.identity, s.schema, iif(t.identity IS NULL, 'is not on the target', 'is another one on the target')
      FROM source_side s
      LEFT JOIN target_side t ON t.kind = s.kind AND t.identity = s.identity
     WHERE t.hash IS NOT s.hash
    UNION ALL
    SELECT t.kind, t.identity, t.schema, 'is only on the target'
      FROM target_side t
      LEFT JOIN source_side s ON s.kind = t.kind AND s.identity = t.identity
     WHERE s.identity IS NULL
)
SELECT 'comment' AS object_type, schema, identity AS name, kind AS part, kind, words AS difference
  FROM difference
