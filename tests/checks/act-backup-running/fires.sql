-- The report of one that is under way.
-- case: INSERT INTO fact_progress (collection, pid, command, phase) VALUES (1, 4711, 'BASE_BACKUP', 'streaming database files')
-- expect: session|-|base backup|4711|info/info/info
CREATE TABLE customer (id int);
