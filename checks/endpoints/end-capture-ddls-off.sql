-- id: end-capture-ddls-off
-- title: Changes of tables that AWS DMS does not see
-- side: source
-- actor: migration
-- severity: dms=warning@cdc
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no settings of the source endpoint were given' END
--   FROM task_document WHERE document = 'source-endpoint'
-- examines: SELECT count(*) FROM endpoint_setting_given
-- finding: CaptureDdls (line {line}) is false
-- why: A column that is added on the source while changes are captured does not come to the target, and
--   its values are left out without an error.
-- remedy: Agree on no DDL until the cutover, or set CaptureDdls to true, with the rights on the source
--   that its event trigger needs.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (CaptureDdls)
SELECT 'source endpoint' AS object_type, NULL AS schema, 'CaptureDdls' AS name, NULL AS part, line
  FROM endpoint_setting
 WHERE side = 'source' AND name = 'CaptureDdls' AND lower(value) IN ('false', 'n', 'no', '0')
