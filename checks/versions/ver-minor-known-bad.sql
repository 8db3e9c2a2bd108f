-- id: ver-minor-known-bad
-- title: The source's minor version has an error that loses or hides rows
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_server
-- finding: PostgreSQL {shown}: {problem}
-- why: No message tells of it. Rows that an index does not lead to are missing from
--   what is selected through it, so that copies and compares disagree; rows that a publication does
--   not send are missing on the target for good.
-- remedy: Upgrade to the newest minor version first. Then, for indexes, run
--   bt_index_check(index, heapallindexed => true) of amcheck over them, and REINDEX those that fail. For
--   publications, add tables only while no transaction is open that has written to them, or compare
--   rows after the copy.
-- reference: PostgreSQL release notes 14.4; 17.5, 16.9, 15.13 and 14.18
WITH problem (part, first, fixed, problem, severity) AS (
    VALUES ('indexes', 140000, 140004,
            'indexes made with CONCURRENTLY before 14.4 may lack rows', NULL),
           ('publications', 140000, 140018, NULL, 'none'), ('publications', 150000, 150013, NULL, 'none'),
           ('publications', 160000, 160009, NULL, 'none'), ('publications', 170000, 170005, NULL, 'none')
)
SELECT 'server' AS object_type, NULL AS schema, 'source' AS name, p.part,
       version_text(v.version_num) AS shown,
       coalesce(p.problem, 'changes of transactions that were open while a table was added to a'
                           || ' publication may never be sent, before ' || version_text(p.fixed))
           AS problem,
       CASE WHEN p.part = 'publications' THEN 'info' END AS severity_dms,
       p.severity AS severity_copy
  FROM source_server v
  JOIN problem p ON v.version_num >= p.first AND v.version_num < p.fixed
