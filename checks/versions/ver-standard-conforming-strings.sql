-- id: ver-standard-conforming-strings
-- title: Source and target write or read text in different forms
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_session_default
--   WHERE name IN ('standard_conforming_strings', 'DateStyle', 'IntervalStyle')
-- finding: {name} is {source_setting} on the source and {target_setting} on the target
-- why: A value that travels as text is read in another way than it was written: days and months
--   change places, the sign of an interval moves, a backslash in a string constant vanishes or ends
--   it. Nothing fails where the other reading is valid, too. A subscription from PostgreSQL 15 on, pg_dump and
--   this tool set the first two by themselves; AWS DMS does not say.
-- remedy: Give the role that the task or the subscription connects as the same setting on both sides,
--   best the default (on; ISO; postgres). Where the application relies on
--   standard_conforming_strings = off, its functions hold string constants of the old form: write
--   them as E'...' before the switch.
-- actor: source DBA, target DBA
-- reference: PostgreSQL manual, Version and Platform Compatibility (standard_conforming_strings);
--   Client Connection Defaults (DateStyle, IntervalStyle); release notes 15
WITH pair (name, source_setting, target_setting) AS (
    SELECT s.name, s.setting, t.setting
      FROM source_session_default s
      JOIN target_session_default t ON t.name = s.name
     WHERE s.setting <> t.setting
)
SELECT 'setting' AS object_type, NULL AS schema, p.name, NULL AS part, p.source_setting,
       p.target_setting,
       CASE WHEN p.name <> 'standard_conforming_strings' AND a.target_version_num >= 150000
            THEN 'none' END AS severity_logical,
       CASE WHEN p.name <> 'standard_conforming_strings' THEN 'none' END AS severity_copy
  FROM pair p, assessment a
 WHERE p.name = 'standard_conforming_strings'
    OR (p.name = 'DateStyle' AND p.source_setting NOT LIKE 'ISO,%')
    OR (p.name = 'IntervalStyle' AND 'sql_standard' IN (p.source_setting, p.target_setting))
