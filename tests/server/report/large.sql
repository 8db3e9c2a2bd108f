-- Many of everything that a report lists.
INSERT INTO meta VALUES (1, '6c1f3b7e-0000-4000-8000-000000000003', '2026-09-16T10:00:00.000Z', 'Large', NULL);
INSERT INTO run (id, uuid, tool, state, tool_version, library_versions, command_line, started, finished, exit_status,
                 position, digest)
    SELECT column1, '11111111-0000-4000-8000-00000000000' || column1, column2, 'done', '0', 'l', 'c',
           '2026-09-16T10:00:00.000Z', '2026-09-16T10:00:01.000Z', 1, column1, printf('%064d', column1)
      FROM (VALUES (1, 'assess'), (2, 'migrate'), (3, 'validate'));
CREATE TEMP TABLE number AS
    WITH RECURSIVE count(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM count WHERE n < 5000) SELECT n FROM count;

INSERT INTO check_result (run, check_id, family, title, side, outcome, severity, severity_dms, severity_logical,
                          severity_copy, required, finding_count, why, remedy, reference, digest, seconds)
    VALUES (1, 'key-no-pk', 'keys', 'Table without a primary key', 'source', 'findings', 'blocker', 'blocker', 'blocker',
            'blocker', 1, 5000, 'Why.', 'Remedy.', 'Manual', printf('%064d', 1), 0.5);
INSERT INTO finding (run, check_id, ordinal, fingerprint, object_type, schema, name, severity, severity_dms,
                     severity_logical, severity_copy, message)
    SELECT 1, 'key-no-pk', n, printf('%064x', n), 'table', 'public', 'table_' || n, 'blocker', 'blocker', 'blocker',
           'blocker', 'table table_' || n || ' has no key'
      FROM number;
INSERT INTO load_item (run, item, table_id, source_schema, source_name, target_schema, target_name, format, state, error)
    SELECT 2, n, n, 'public', 'table_' || n, 'public', 'table_' || n, 'text', 'failed', printf('%.500c', 'e')
      FROM number WHERE n <= 300;
INSERT INTO table_result (run, table_id, source_schema, source_name, target_schema, target_name, method, row_identity,
                          state, reason, source_rows, target_rows, round, seconds)
    SELECT 3, n, 'public', 'table_' || n, 'public', 'table_' || n, 'server digest', 'id',
           iif(n <= 300, 'not compared', 'equal'), iif(n <= 300, printf('%.500c', 'x'), NULL), n, n, 1, 0.1
      FROM number WHERE n <= 2000;
