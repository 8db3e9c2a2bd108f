-- A case with every outcome, every state, and names that try to break out of each format.
INSERT INTO meta VALUES (1, '6c1f3b7e-0000-4000-8000-000000000001', '2026-09-16T10:00:00.000Z',
    'Shop to new data centre', 'CHG-4711');

INSERT INTO run (id, uuid, tool, state, tool_version, library_versions, command_line, started, finished, exit_status,
                 position, previous_digest, digest) VALUES
    (1, '11111111-0000-4000-8000-000000000001', 'collect', 'done', '0.1.0', 'SQLite 3, GLib 2',
     'pgcrossing-collect --source ''host=a dbname=shop'' --target ''host=b dbname=shop''',
     '2026-09-16T10:00:01.000Z', '2026-09-16T10:00:02.000Z', 0, 1, NULL, printf('%064d', 1)),
    (2, '11111111-0000-4000-8000-000000000002', 'assess', 'done', '0.1.0', 'SQLite 3, GLib 2',
     'pgcrossing-assess', '2026-09-16T10:00:03.000Z', '2026-09-16T10:00:04.000Z', 1, 2, printf('%064d', 1), printf('%064d', 2)),
    (3, '11111111-0000-4000-8000-000000000003', 'migrate', 'abandoned', '0.1.0', 'SQLite 3, GLib 2',
     'pgcrossing-migrate', '2026-09-16T10:01:00.000Z', '2026-09-16T10:02:00.000Z', NULL, 3, printf('%064d', 2), printf('%064d', 3)),
    (4, '11111111-0000-4000-8000-000000000004', 'migrate', 'done', '0.1.0', 'SQLite 3, GLib 2',
     'pgcrossing-migrate --resume', '2026-09-16T10:03:00.000Z', '2026-09-16T10:04:00.000Z', 1, 4, printf('%064d', 3), printf('%064d', 4)),
    (5, '11111111-0000-4000-8000-000000000005', 'validate', 'done', '0.1.0', 'SQLite 3, GLib 2',
     'pgcrossing-validate --show-values', '2026-09-16T10:05:00.000Z', '2026-09-16T10:06:00.000Z', 1, 5, printf('%064d', 4), printf('%064d', 5));
UPDATE run SET resumes = 3 WHERE id = 4;

INSERT INTO run_detail VALUES (2, 'engine', 'copy'), (2, 'phases', 'full-load,cutover'), (2, 'fail_on', 'blocker'),
    (4, 'note', '<script>alert(1)</script>' || char(10) || 'second line');

INSERT INTO collection (id, run, side, kind, system_identifier, database_oid, database_name, version_num, version,
                        platform, role, encoding, lsn, snapshot, server, collected, deep) VALUES
    (1, 1, 'source', 'server', '7000000000000000001', 16384, 'shop', 150008, 'PostgreSQL 15.8 on x86_64', 'self-managed',
     'mover', 'SQL_ASCII', '0/15D6B40', '740:740:', 'host=a dbname=shop user=mover', '2026-09-16T10:00:01.500Z', 0),
    (2, 1, 'target', 'server', '7000000000000000002', 16385, 'shop', 180004, 'PostgreSQL 18.4 on x86_64', 'rds',
     'mover', 'UTF8', '0/25D6B40', '910:910:', 'host=b dbname=shop user=mover', '2026-09-16T10:00:01.600Z', 0);
INSERT INTO fact_state VALUES
    (1, 'table', 'read', 12, NULL, NULL, printf('%064d', 0), 0.01),
    (1, 'setting', 'partial', 300, NULL, 'GRANT pg_read_all_settings TO mover', printf('%064d', 0), 0.01),
    (1, 'hba_rule', 'unreadable', 0, 'permission denied for view pg_hba_file_rules',
     'GRANT SELECT ON pg_hba_file_rules TO mover', printf('%064d', 0), 0.01),
    (2, 'table', 'read', 0, NULL, NULL, printf('%064d', 0), 0.01);

INSERT INTO task (id, run, mappings, mappings_digest) VALUES (1, 2, x'7b7d', printf('%064d', 7));
INSERT INTO task_warning VALUES (2, 'mappings', 'rules[2].<b>', 'unknown member "x' || char(7) || '"', 'unknown',
    0, 3, 5);
INSERT INTO task_setting VALUES (2, 'TargetTablePrepMode', 'DO_NOTHING', 1), (2, 'MaxFullLoadSubTasks', '8', 0);

-- Names that a database may hold: markup, the end of a CDATA section, control characters, an override of direction,
-- bytes that are not UTF-8, Markdown, an ampersand, a noncharacter.
CREATE TEMP TABLE hostile (n INTEGER PRIMARY KEY, name TEXT);
INSERT INTO hostile (name) VALUES
    ('<script>document.title="broken"</script>'), ('"><img src=x onerror=alert(1)>'), (']]><x>&amp;'),
    ('line' || char(10) || 'feed'), ('bell' || char(7) || char(27) || '[2J'), ('user' || char(0x202e) || 'txt.exe'),
    (CAST(x'6d756c6c6572ff' AS TEXT)), ('a|b`c*d_e[f](http://example.com/)@all #1'), ('https://example.com/x.png'),
    ('percent %s %n'), (printf('%.62c', 'é')), (''''';{}</style></pre>'), ('noncharacter' || char(0xffff)), ('a.b');

INSERT INTO check_result (run, check_id, family, title, side, outcome, reason, grant_sql, severity, severity_dms,
    severity_logical, severity_copy, required, examined, finding_count, why, remedy, remedy_sql, reference, aliases, digest, seconds) VALUES
    (2, 'key-no-pk', 'keys', 'Table without a primary key', 'source', 'findings', NULL, NULL, 'blocker', 'warning', 'blocker', 'blocker',
     1, 40, 14, 'Updates cannot be applied without a key.', 'Add a primary key.', 'ALTER TABLE {schema}.{name} ADD PRIMARY KEY (id)', 'PostgreSQL manual', 'no-pk', printf('%064d', 21), 0.0123),
    (2, 'typ-numeric', 'types', 'Numeric without precision & <scale>', 'source', 'findings', NULL, NULL, 'warning', 'warning', 'none', 'warning',
     0, 200, 3, 'Digits may be cut.', 'Declare a precision.', NULL, 'PostgreSQL manual', NULL, printf('%064d', 22), 1e-05),
    (2, 'obj-unlogged', 'objects', 'Unlogged table', 'source', 'findings', NULL, NULL, 'info', 'info', 'info', 'info',
     0, 40, 1, 'It is not replicated.', 'Make it logged.', NULL, 'PostgreSQL manual', NULL, printf('%064d', 23), 0.001),
    (2, 'key-pk-lob', 'keys', 'Primary key on a type that DMS treats as a LOB', 'source', 'findings', NULL, NULL, 'none', 'blocker', 'none', 'none',
     0, 40, 1, 'DMS inserts the row with a NULL key.', 'Give the column a length.', NULL, 'AWS', NULL, printf('%064d', 24), 0.001),
    (2, 'ext-missing', 'extensions', 'Extension missing on the target', 'target', 'waived', NULL, NULL, 'blocker', 'blocker', 'blocker', 'blocker',
     1, 4, 1, 'Objects that need it cannot be made.', 'CREATE EXTENSION', NULL, 'PostgreSQL manual', NULL, printf('%064d', 25), 0.001),
    (2, 'con-hba', 'connections', 'No rule in pg_hba.conf', 'source', 'not evaluated', 'fact hba_rule is unreadable', 'GRANT SELECT ON pg_hba_file_rules TO mover', 'blocker', 'blocker', 'blocker', 'blocker',
     1, NULL, 0, 'The mover cannot connect.', 'Add a rule.', NULL, 'PostgreSQL manual', NULL, printf('%064d', 26), 0),
    (2, 'rep-lag', 'replication', 'Replication lags', 'source', 'not evaluated', 'fact wal_sender is absent', NULL, 'warning', 'warning', 'warning', 'warning',
     0, NULL, 0, 'It takes longer.', 'Wait.', NULL, 'PostgreSQL manual', NULL, printf('%064d', 27), 0),
    (2, 'dat-nan', 'data', 'NaN', 'source', 'sampled', 'of 2 tables 1 were read in part', NULL, 'warning', 'warning', 'none', 'warning',
     0, 2, 0, 'why', 'remedy', NULL, 'PostgreSQL manual', NULL, printf('%064d', 28), 0.001),
    (2, 'dat-dirty', 'data', 'Dirt', 'source', 'not asked for', 'collect with --deep', NULL, 'blocker', 'blocker', 'none', 'blocker',
     1, NULL, 0, 'why', 'remedy', NULL, 'PostgreSQL manual', NULL, printf('%064d', 29), 0.001),
    (2, 'rep-slots', 'replication', 'Too few replication slots', 'source', 'not applicable', 'the copy engine needs none', NULL, 'none', 'blocker', 'blocker', 'none',
     0, NULL, 0, 'No slot is free.', 'Raise max_replication_slots.', NULL, 'PostgreSQL manual', NULL, printf('%064d', 28), 0),
    (2, 'seq-odd', 'sequences', 'A check that fails', 'source', 'error', 'no such column: x', NULL, 'warning', 'warning', 'warning', 'warning',
     0, NULL, 0, 'Why.', 'Remedy.', NULL, 'PostgreSQL manual', NULL, printf('%064d', 29), 0),
    (2, 'ver-downgrade', 'versions', 'Target older than the source', 'target', 'pass', NULL, NULL, 'warning', 'warning', 'warning', 'warning',
     0, 1, 0, 'Features may be missing.', 'Upgrade the target.', NULL, 'PostgreSQL manual', NULL, printf('%064d', 30), 0.001);

INSERT INTO waiver VALUES
    (2, 1, 'ext-missing', '*', 'Not used by the <app>', 'Ada & co', 'CHG-1', '2026-12-31', 0, 'used', 1, NULL),
    (2, 2, 'key-no-pk', 'public.old', 'Was accepted', 'Bob', 'CHG-2', '2026-01-31', 0, 'expired', 1, 'Board <of> change'),
    (2, 3, 'typ-numeric', 'nothing.*', 'Typing error', 'Eve', 'CHG-3', '2026-12-31', 0, 'unmatched', 0, NULL);

INSERT INTO finding (run, check_id, ordinal, fingerprint, object_type, schema, name, part, severity, severity_dms, severity_logical, severity_copy,
    message, remedy_sql, detail, comparison, waiver)
    SELECT 2, 'key-no-pk', n, printf('%064x', n), 'table', 'public', name, NULL, 'blocker', 'warning', 'blocker', 'blocker',
           'table ' || name || ' has no key', 'ALTER TABLE public."' || replace(name, '"', '""') || '"' || char(10) || '    ADD PRIMARY KEY (id)',
           '{"rows": 12, "bad": "<"}', iif(n % 2, 'new', 'still there'), iif(n = 1, 2, NULL)
      FROM hostile;
INSERT INTO finding (run, check_id, ordinal, fingerprint, object_type, schema, name, part, severity, severity_dms, severity_logical, severity_copy, message) VALUES
    (2, 'typ-numeric', 1, printf('%064x', 101), 'column', 'public', 'item', 'price', 'warning', 'warning', 'none', 'warning', 'column price is numeric'),
    (2, 'typ-numeric', 2, printf('%064x', 102), 'column', 'public', 'item', 'Weight', 'warning', 'warning', 'none', 'warning', 'column "Weight" is numeric'),
    (2, 'typ-numeric', 3, printf('%064x', 103), 'column', 'public', 'item', 'size', 'warning', 'warning', 'none', 'warning', 'column size is numeric'),
    (2, 'obj-unlogged', 1, printf('%064x', 104), 'table', 'public', 'scratch', NULL, 'info', 'info', 'info', 'info', 'table scratch is unlogged'),
    (2, 'key-pk-lob', 1, printf('%064x', 105), 'column', 'public', 'customer', 'code', 'none', 'blocker', 'none', 'none', 'column code of the primary key is text'),
    (2, 'ext-missing', 1, printf('%064x', 106), 'extension', NULL, 'hstore', NULL, 'blocker', 'blocker', 'blocker', 'blocker', 'extension hstore');
UPDATE finding SET waiver = 1 WHERE check_id = 'ext-missing';
INSERT INTO finding_gone VALUES (2, printf('%064x', 201), 'key-no-pk', 'table "old" had no key', 'gone'),
    (2, printf('%064x', 202), 'con-hba', 'rule <1>', 'unknown');

INSERT INTO load_item VALUES
    (4, 1, 1001, 'public', 'customer', 'public', 'customer', NULL, 'binary', 'done', 1000000, 150000000, 1, '2026-09-16T10:03:01.000Z', '2026-09-16T10:03:11.500Z', NULL, 1),
    (4, 2, 1002, 'public', 'item', 'shop', 'items', NULL, 'text', 'done', 10, 1000, 2, '2026-09-16T10:03:01.000Z', '2026-09-16T10:03:01.100Z', NULL, 3),
    (4, 3, 1003, 'public', 'line' || char(10) || 'feed', 'public', 'line' || char(10) || 'feed', 'ctid < (100,0)', 'text', 'failed', NULL, NULL, 2,
     '2026-09-16T10:03:01.000Z', NULL, 'duplicate key value violates unique constraint "<x>"' || char(10) || 'DETAIL:  Key (id)=(1)', 2),
    (4, 4, 1004, 'public', 'later', 'public', 'later', NULL, 'text', 'planned', NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO migration_step VALUES
    (4, 1, 'schema', 'public', 'done', NULL, '2026-09-16T10:03:00.000Z', '2026-09-16T10:03:01.000Z'),
    (4, 2, 'index', 'public.customer_name', 'done', NULL, '2026-09-16T10:03:12.000Z', '2026-09-16T10:03:13.000Z'),
    (4, 3, 'index', 'public."<script>"', 'failed', 'could not create unique index' || char(10) || 'Key (a)=(1) is duplicated', '2026-09-16T10:03:12.000Z', '2026-09-16T10:03:13.000Z'),
    (4, 4, 'foreign key', 'public.item_fk', 'skipped', 'it leaves the selection', NULL, NULL);

INSERT INTO selected_table (run, table_id, source_schema, source_name, target_schema, target_name, filter, mode, load_order, rule_id)
    SELECT 5, 1000 + n, 'public', name, 'public', name, NULL, 'create-missing', NULL, NULL FROM hostile;
INSERT INTO selected_table (run, table_id, source_schema, source_name, target_schema, target_name, filter, mode, load_order, rule_id)
    VALUES (5, 3000, 'public', 'forgotten', 'public', 'forgotten', NULL, 'create-missing', NULL, NULL);
INSERT INTO table_result (run, table_id, source_schema, source_name, target_schema, target_name, method, row_identity, state, reason,
    source_rows, target_rows, equal_rows, different_rows, source_only_rows, target_only_rows, source_digest, target_digest, chunks,
    source_snapshot, source_lsn, target_snapshot, target_lsn, round, seconds, looked_at_rows)
    SELECT 5, 1000 + n, 'public', name, 'public', name, 'server digest', 'id',
           CASE n WHEN 1 THEN 'different' WHEN 2 THEN 'source only' WHEN 4 THEN 'not compared' WHEN 5 THEN 'incomplete' ELSE 'equal' END,
           CASE n WHEN 4 THEN 'permission denied' || char(10) || 'for table' WHEN 5 THEN 'the server was lost' END,
           1000 * n, iif(n = 2, NULL, 1000 * n), 1000 * n - (n = 1) * 3, (n = 1) * 1, (n = 1) * 1, (n = 1) * 1, 'd', 'd', 1,
           '740:740:', '0/15D6B40', '910:910:', '0/25D6B40', 1, n / 100.0, (n = 1) * 1
      FROM hostile;
-- The same look, once the control character is written out.
INSERT INTO table_result (run, table_id, source_schema, source_name, target_schema, target_name, method, row_identity, state, source_rows,
    target_rows, equal_rows, round, seconds) VALUES
    (5, 2001, 'public', 'line\nfeed', 'public', 'line\nfeed', 'client digest', 'multiset', 'equal', 5, 5, 5, 1, NULL),
    (5, -1, NULL, NULL, 'public', 'extra', 'none', '', 'target only', NULL, 9, NULL, 1, 0.1),
    -- Two rounds: the last one counts.
    (5, 2002, 'public', 'busy', 'public', 'busy', 'server digest', 'id', 'different', 5, 4, 4, 1, 0.1),
    (5, 2002, 'public', 'busy', 'public', 'busy', 'server digest', 'id', 'equal', 5, 5, 5, 2, 0.1);
INSERT INTO column_result (run, table_id, source_column, target_column, source_type, target_type, form, differing_rows, reason) VALUES
    (5, 1001, 'name', 'name', 'text', 'text', 'text', 1, NULL), (5, 1001, '<b>', '<b>', 'text', 'text', 'text', 1, NULL),
    (5, 1001, 'id', 'id', 'bigint', 'bigint', 'bigint', 0, NULL),
    (5, 1003, 'note', 'note', 'varchar(10)', 'text', 'text', NULL, 'the types differ'),
    (5, 1003, 'gone', NULL, 'text', NULL, 'not compared', NULL, 'the target has no such column');
INSERT INTO dms_failure VALUES
    (5, 1, 'public.awsdms_validation_failures_v1', 'TASK', '<b>', '<b>', '2026-01-01 00:00:00', 'RECORD_DIFF', '{"key": ["<i>"]}', NULL, 1001,
     'different', NULL),
    (5, 2, 'public.awsdms_validation_failures_v2', NULL, NULL, NULL, NULL, NULL, NULL, 'SUCCESS', NULL, 'not read', 'no table'||char(10)||'of it');
INSERT INTO evidence VALUES
    (5, 1003, 'source', 'server', 3000, 1, 'ab', 'SELECT "<b>"'), (5, 1003, 'target', 'client', 3000, 1, 'ab', 'SELECT 1');
INSERT INTO evidence_chunk VALUES (5, 1003, 'source', 0, 3000, 'cd'), (5, 1003, 'target', 0, 3000, 'cd');
INSERT INTO canary VALUES
    (5, 1003, 'altered', 'found', NULL, 'target', '<b>', '{"<b>":"1"}', 0.1), (5, 1003, 'dropped', 'found', NULL, 'source', NULL, '{}', 0.1),
    (5, 1005, 'doubled', 'missed', 'the digests <do not> differ', 'target', NULL, NULL, 0.1),
    (5, 1001, 'altered', 'not tried', 'its rows differ', NULL, NULL, NULL, 0);
INSERT INTO column_kind VALUES
    (5, 1001, 1, 1, 'name', 'time shifted', 'by +01:00:00', 1), (5, 1001, 1, 2, '<b>', 'letter case', NULL, 1);
INSERT INTO difference VALUES
    (5, 1001, 1, 1, 'different', 'different', '{"id": "1", "part": "</td><script>x</script>"}', '["name", "<b>"]',
     '["time shifted", "letter case"]',
     '{"name": "alt' || char(27) || '"}', '{"name": null}', NULL, NULL, 2),
    (5, 1001, 1, 2, 'source only', 'different', '{"row hash": "99"}', NULL, NULL, NULL, NULL, 2, 1, 2),
    (5, 1001, 1, 3, 'target only', 'hot', 'this is not JSON <', NULL, NULL, NULL, NULL, NULL, NULL, 3);
