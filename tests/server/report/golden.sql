-- A small case with every outcome, for the golden files. Columns are named, so that a new one changes nothing here.
INSERT INTO meta (format, id, created, title, ticket) VALUES (1, '6c1f3b7e-0000-4000-8000-000000000005', '2026-09-16T10:00:00.000Z', 'Small shop', 'CHG-7');
INSERT INTO run (id, uuid, tool, state, tool_version, library_versions, command_line, started, finished, exit_status, position, previous_digest, digest) VALUES
    (1, '11111111-0000-4000-8000-000000000001', 'collect', 'done', '1', 'SQLite 3', 'pgcrossing-collect', '2026-09-16T10:00:00.000Z', '2026-09-16T10:00:01.000Z', 0, 1, NULL, printf('%064d', 1)),
    (2, '11111111-0000-4000-8000-000000000002', 'assess', 'done', '1', 'SQLite 3', 'pgcrossing-assess', '2026-09-16T10:01:00.000Z', '2026-09-16T10:01:01.000Z', 1, 2, printf('%064d', 1), printf('%064d', 2)),
    (3, '11111111-0000-4000-8000-000000000003', 'migrate', 'done', '1', 'SQLite 3', 'pgcrossing-migrate', '2026-09-16T10:02:00.000Z', '2026-09-16T10:03:00.000Z', 1, 3, printf('%064d', 2), printf('%064d', 3)),
    (4, '11111111-0000-4000-8000-000000000004', 'validate', 'done', '1', 'SQLite 3', 'pgcrossing-validate', '2026-09-16T10:04:00.000Z', '2026-09-16T10:05:00.000Z', 1, 4, printf('%064d', 3), printf('%064d', 4));
INSERT INTO run_detail (run, name, value) VALUES (2, 'engine', 'copy'), (2, 'phases', 'full-load,cutover'), (2, 'fail_on', 'blocker'),
    (2, 'compared_with', '11111111-0000-4000-8000-00000000000a');
INSERT INTO collection (id, run, side, kind, system_identifier, database_oid, database_name, version_num, version, platform, role, encoding, server, collected, deep) VALUES
    (1, 1, 'source', 'server', '1', 1, 'shop', 150008, 'PostgreSQL 15.8', 'self-managed', 'mover', 'UTF8', 'host=a', '2026-09-16T10:00:00.500Z', 0),
    (2, 1, 'target', 'server', '2', 2, 'shop', 170004, 'PostgreSQL 17.4', 'rds', 'mover', 'UTF8', 'host=b', '2026-09-16T10:00:00.600Z', 0);
INSERT INTO check_result (run, check_id, family, title, side, outcome, reason, grant_sql, severity, severity_dms, severity_logical, severity_copy,
    required, examined, finding_count, why, remedy, remedy_sql, reference, aliases, digest, seconds)
    SELECT 2, column1, column2, 'Title of ' || column1, 'source', column3, column4, column5, column6, 'warning', 'blocker', column6, column7, 10, column8,
           'Why <it> matters.', 'What to do.', iif(column8 > 0, 'ALTER TABLE {schema}.{name} SET LOGGED', NULL), 'Manual', iif(column1 = 'a-blocks', 'alias-1, alias-2', NULL), printf('%064d', 12), 0.0125
      FROM (VALUES ('a-blocks', 'keys', 'findings', NULL, NULL, 'blocker', 1, 3), ('b-warns', 'keys', 'findings', NULL, NULL, 'warning', 0, 1),
                   ('c-tells', 'types', 'findings', NULL, NULL, 'info', 0, 1), ('d-waived', 'types', 'waived', NULL, NULL, 'blocker', 1, 1),
                   ('e-passes', 'types', 'pass', NULL, NULL, 'blocker', 1, 0), ('f-sampled', 'types', 'sampled', 'one table in part', NULL, 'warning', 0, 0),
                   ('g-elsewhere', 'other', 'not applicable', 'not for this engine', NULL, 'none', 0, 0), ('h-not-asked', 'other', 'not asked for', 'collect --deep', NULL, 'warning', 0, 0),
                   ('i-blind', 'other', 'not evaluated', 'fact x is unreadable', 'GRANT y TO mover', 'blocker', 1, 0), ('j-broken', 'other', 'error', 'no such column: z', NULL, 'warning', 0, 0),
                   ('k-harmless', 'other', 'findings', NULL, NULL, 'none', 0, 1));
INSERT INTO waiver (run, ordinal, check_id, object, reason, owner, ticket, expires, not_evaluated, state, matches) VALUES
    (2, 1, 'd-waived', '*', 'Known, and <fine>', 'Ada', 'CHG-1', '2026-12-31', 0, 'used', 1), (2, 2, 'a-blocks', 'shop.old', 'Too late', 'Bob', 'CHG-2', '2026-01-31', 0, 'expired', 1);
INSERT INTO finding (run, check_id, ordinal, fingerprint, object_type, schema, name, part, severity, severity_dms, severity_logical, severity_copy, message, remedy_sql, detail, comparison, waiver)
    SELECT 2, column1, column2, printf('%064x', row_number() OVER ()), 'table', 'shop', column3, column4, column5, 'warning', 'blocker', column5, 'table ' || column3 || ' is odd',
           iif(column1 = 'a-blocks', 'ALTER TABLE shop.x SET LOGGED', NULL), '{"rows": 5}', column6, column7
      FROM (VALUES ('a-blocks', 1, '=1+1', NULL, 'blocker', 'new', NULL), ('a-blocks', 2, 'old', NULL, 'blocker', 'still there', 2), ('a-blocks', 3, '[a](b) <i>' || char(27), NULL, 'blocker', 'new', NULL),
                   ('b-warns', 1, 'Item', 'price', 'warning', 'new', NULL), ('c-tells', 1, 'log', NULL, 'info', 'still there', NULL), ('d-waived', 1, 'log', NULL, 'blocker', 'still there', 1),
                   ('k-harmless', 1, 'log', NULL, 'none', 'new', NULL));
INSERT INTO finding_gone (run, fingerprint, check_id, message, state) VALUES (2, printf('%064x', 240 + 1), 'b-warns', 'table gone was odd', 'gone'), (2, printf('%064x', 240 + 2), 'i-blind', 'rule 1', 'unknown');
INSERT INTO load_item (run, item, table_id, source_schema, source_name, target_schema, target_name, format, state, rows, bytes, worker, started, finished, error) VALUES
    (3, 1, 11, 'shop', 'Item', 'shop', 'Item', 'binary', 'done', 100, 5000, 1, '2026-09-16T10:02:01.000Z', '2026-09-16T10:02:02.000Z', NULL),
    (3, 2, 12, 'shop', 'log', 'shop', 'log', 'text', 'failed', NULL, NULL, 2, '2026-09-16T10:02:01.000Z', NULL, 'duplicate key');
INSERT INTO selected_table (run, table_id, source_schema, source_name, target_schema, target_name, mode)
    SELECT 4, column1, 'shop', column2, 'shop', column2, 'create-missing' FROM (VALUES (11, 'Item'), (12, 'log'), (13, 'blind'), (14, 'forgotten'));
INSERT INTO table_result (run, table_id, source_schema, source_name, target_schema, target_name, method, row_identity, state, reason, source_rows, target_rows, equal_rows,
    different_rows, source_only_rows, target_only_rows, round, seconds) VALUES
    (4, 11, 'shop', 'Item', 'shop', 'Item', 'server digest', 'id', 'different', NULL, 100, 100, 98, 1, 1, 1, 1, 0.5),
    (4, 12, 'shop', 'log', 'shop', 'log', 'server digest', 'multiset', 'equal', NULL, 7, 7, 7, 0, 0, 0, 1, 0.25),
    (4, 13, 'shop', 'blind', 'shop', 'blind', 'none', '', 'not compared', 'permission denied', NULL, NULL, NULL, NULL, NULL, NULL, 1, 0),
    (4, -1, NULL, NULL, 'shop', 'extra', 'none', '', 'target only', NULL, NULL, 9, NULL, NULL, NULL, NULL, 1, 0);
INSERT INTO difference (run, table_id, round, ordinal, kind, state, row_key, columns) VALUES
    (4, 11, 1, 1, 'different', 'different', '{"id": "5"}', '["price"]'), (4, 11, 1, 2, 'source only', 'different', '{"id": "6"}', NULL), (4, 11, 1, 3, 'target only', 'different', '{"id": "7"}', NULL);
INSERT INTO column_kind (run, table_id, round, ordinal, source_column, kind, detail, rows) VALUES (4, 11, 1, 1, 'price', 'scale', NULL, 1);
UPDATE check_result SET actor = 'source DBA, application' WHERE check_id = 'a-blocks';
UPDATE waiver SET approver = 'Grace' WHERE ordinal = 1;
