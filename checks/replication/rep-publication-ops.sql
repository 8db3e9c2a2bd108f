-- id: rep-publication-ops
-- title: A publication leaves out some kinds of changes
-- side: source
-- severity: logical=warning@cdc
-- examines: SELECT count(*) FROM source_publication
-- finding: publication {name} does not publish {operations}
-- why: The target never learns of these changes: rows that the source has changed, deleted or
--   truncated stay as they were, and the two differ more each hour, without an error.
-- remedy: Publish everything, unless the publication is somebody else's who wants it so.
-- remedy-sql: ALTER PUBLICATION {name} SET (publish = 'insert, update, delete{truncate:sql}')
-- reference: PostgreSQL manual, CREATE PUBLICATION (publish)
SELECT 'publication' AS object_type, NULL AS schema, name, NULL AS part,
       rtrim(CASE WHEN has_insert THEN '' ELSE 'INSERT, ' END
             || CASE WHEN has_update THEN '' ELSE 'UPDATE, ' END
             || CASE WHEN has_delete THEN '' ELSE 'DELETE, ' END
             || CASE WHEN coalesce(has_truncate, true) THEN '' ELSE 'TRUNCATE' END, ', ')
           AS operations,
       CASE WHEN has_truncate IS NULL THEN '' ELSE ', truncate' END AS truncate
  FROM source_publication
 WHERE NOT (has_insert AND has_update AND has_delete AND coalesce(has_truncate, true))
   AND (name IN (SELECT value FROM given WHERE name = 'publication')
        OR NOT EXISTS (SELECT 1 FROM given WHERE name = 'publication'))
