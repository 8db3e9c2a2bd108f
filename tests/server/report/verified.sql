-- After full.sql: the schema was compared in a run of its own, that knows all checks.
INSERT INTO run (id, uuid, tool, state, tool_version, library_versions, command_line, started, finished, exit_status, position, previous_digest, digest) VALUES
    (6, '11111111-0000-4000-8000-000000000006', 'assess', 'done', '0.1.0', 'SQLite 3', 'pgcrossing-assess --phase verify', '2026-09-16T10:07:00.000Z',
     '2026-09-16T10:08:00.000Z', 1, 6, printf('%064d', 5), printf('%064d', 6));
INSERT INTO run_detail VALUES (6, 'engine', 'copy'), (6, 'phases', 'verify');
INSERT INTO check_result SELECT 6, check_id, family, title, side, iif(check_id = 'rep-slots', 'findings', 'not applicable'), NULL, NULL,
    'blocker', severity_dms, severity_logical, severity_copy, required, examined, finding_count, why, remedy, remedy_sql, reference, aliases, digest, seconds, actor
    FROM check_result WHERE run = 2;
INSERT INTO check_result SELECT 6, 'sch-index', 'schema', 'Index missing', side, 'not evaluated', 'fact index is absent', NULL, 'blocker', severity_dms,
    severity_logical, severity_copy, 1, NULL, 0, why, remedy, NULL, reference, NULL, digest, seconds, actor FROM check_result WHERE run = 2 AND check_id = 'rep-slots';
INSERT INTO finding (run, check_id, ordinal, fingerprint, object_type, schema, name, part, severity, severity_dms, severity_logical, severity_copy, message) VALUES
    (6, 'rep-slots', 1, printf('%064x', 900), 'sequence', 'public', 'item_id', NULL, 'blocker', 'blocker', 'blocker', 'blocker', 'sequence item_id is behind');
