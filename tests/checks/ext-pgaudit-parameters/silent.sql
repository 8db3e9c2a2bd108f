-- Loaded on the source, set to nothing there, and not loaded on the target. Emulates pgaudit.
-- case: INSERT INTO fact_restricted_setting (collection, name, setting) SELECT id, 'pgaudit.log', 'none' FROM collection WHERE side = 'source'
-- case: INSERT INTO fact_restricted_setting (collection, name, setting) SELECT id, 'pgaudit.log_catalog', 'on' FROM collection WHERE side = 'source'
SELECT 1;
