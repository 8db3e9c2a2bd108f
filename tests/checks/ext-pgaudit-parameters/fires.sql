-- Emulates pgaudit, which does not come with the server.
-- expect: setting|-|pgaudit.log|-|info/info/info
-- expect: setting|-|pgaudit.role|-|info/info/info
-- case: INSERT INTO fact_restricted_setting (collection, name, setting) SELECT id, 'pgaudit.log', 'ddl, role' FROM collection WHERE side = 'source'
-- case: INSERT INTO fact_restricted_setting (collection, name, setting) SELECT id, 'pgaudit.role', 'auditor' FROM collection WHERE side = 'source'
-- case: INSERT INTO fact_restricted_setting (collection, name, setting) SELECT id, 'pgaudit.log_relation', 'off' FROM collection WHERE side = 'source'
-- case: INSERT INTO fact_restricted_setting (collection, name, setting) SELECT id, 'pgaudit.log', 'ddl' FROM collection WHERE side = 'target'
SELECT 1;
