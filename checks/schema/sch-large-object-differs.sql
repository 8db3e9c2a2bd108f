-- id: sch-large-object-differs
-- title: Large objects that are not as on the source after the load
-- side: both
-- applies-when: SELECT CASE WHEN has_task THEN 'the task selects tables, and only what is theirs is
--   compared' END FROM assessment
-- severity: dms=blocker@verify logical=blocker@verify copy=blocker@verify
-- examines: SELECT coalesce(sum(objects), 0) FROM source_large_object_content
-- finding: {what} {name} {difference}
-- why: Columns of type oid name large objects. One that is missing or has other bytes shows when the application opens
--   it, and one of another owner refuses it.
-- remedy: Copy the large objects again, or just those: lo_export from the source, lo_import to the
--   target under the same oid. Owners are changed with ALTER LARGE OBJECT ... OWNER TO.
-- reference: PostgreSQL manual, Large Objects; ALTER LARGE OBJECT

-- Beyond 10,000 of them a thousand numbers count as one. What may not be read, or is too much to
-- read, is not compared, which is said.
WITH source_side AS MATERIALIZED (SELECT * FROM source_large_object_content),
target_side AS MATERIALIZED (SELECT * FROM target_large_object_content),
joined AS (
    SELECT s.first_oid, s.last_oid, s.objects, t.objects AS target_objects, s.owners, t.owners AS target_owners,
           s.rights, t.rights AS target_rights, s.digest, t.digest AS target_digest, s.can_read,
           t.can_read AS target_can_read
      FROM source_side s
      LEFT JOIN target_side t ON t.first_oid = s.first_oid AND t.last_oid = s.last_oid
    UNION ALL
    SELECT t.first_oid, t.last_oid, NULL, t.objects, NULL, t.owners, NULL, t.rights, NULL, t.digest, NULL, t.can_read
      FROM target_side t
      LEFT JOIN source_side s ON s.first_oid = t.first_oid AND s.last_oid = t.last_oid
     WHERE s.first_oid IS NULL
),
judged AS (
    SELECT *,
           CASE WHEN target_objects IS NULL THEN iif(objects = 1, 'is', 'are') || ' not on the target'
                WHEN objects IS NULL THEN iif(target_objects = 1, 'is', 'are') || ' only on the target'
                WHEN objects <> target_objects THEN 'are ' || objects || ' on the source, and ' || target_objects || ' on the target'
                WHEN digest <> target_digest THEN 'do not have the same bytes on both sides'
                WHEN owners <> target_owners THEN 'belong to ' || target_owners || ' on the target, and to ' || owners || ' on the source'
                WHEN rights IS NOT target_rights THEN 'give other rights on the target' END AS words,
           CASE WHEN objects IS NULL OR (objects = target_objects AND NOT coalesce(digest <> target_digest, 0))
                THEN 'warning' ELSE 'blocker' END AS level
      FROM joined
)
SELECT 'large object' AS object_type, NULL AS schema,
       iif(first_oid = last_oid, '' || first_oid, first_oid || ' to ' || last_oid) AS name, NULL AS part,
       iif(first_oid = last_oid, 'large object', 'large objects') AS what,
       iif(first_oid = last_oid,
           replace(replace(replace(words, 'do not have', 'does not have'), 'belong to', 'belongs to'), 'give other', 'gives other'),
           words) AS difference,
       CASE WHEN words IS NULL OR words NOT LIKE '%bytes%'
            THEN CASE WHEN NOT coalesce(can_read, 1) OR NOT coalesce(target_can_read, 1)
                      THEN 'the role may not read all large objects'
                      WHEN words IS NULL THEN 'the large objects are more than 1 GB, and their bytes were not compared' END
            END AS cannot_tell,
       level AS severity_dms, level AS severity_logical, level AS severity_copy
  FROM judged
 WHERE words IS NOT NULL OR digest IS NULL OR target_digest IS NULL
