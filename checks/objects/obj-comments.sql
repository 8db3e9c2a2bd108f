-- id: obj-comments
-- title: The target has fewer comments than the source
-- side: both
-- severity: dms=info@cutover logical=info@cutover
-- examines: SELECT coalesce(sum(objects), 0) FROM source_comment
-- finding: {source_objects} comments on objects of kind {name} are on the source, and
--   {target_objects} on the target
-- why: AWS DMS and native replication copy no comments. Tools that generate an interface or a
--   catalogue of the data from them, or keep settings there, find nothing.
-- remedy: Restore the schema from a dump, which has them, or take the COMMENT statements out of one.
-- reference: PostgreSQL manual, COMMENT
SELECT 'comment' AS object_type, NULL AS schema, s.kind AS name, NULL AS part,
       s.objects AS source_objects, coalesce(t.objects, 0) AS target_objects
  FROM source_comment s
  LEFT JOIN target_comment t ON t.kind = s.kind
 WHERE s.objects > coalesce(t.objects, 0)
