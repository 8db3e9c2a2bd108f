-- servers: 15 15
-- case: UPDATE fact_archiver SET is_failing = 1, failed = 3, failed_seconds = 61
-- case: UPDATE fact_setting SET setting = 'on' WHERE name = 'archive_mode'
-- expect: server|-|archiver|-|warning/warning/info
CREATE TABLE customer (id int);
