-- So large a table takes time to make: its size is put into the case.
-- expect: setting|-|maintenance_work_mem|-|info/info/info
-- settings: target max_wal_size=512MB
-- settings: target maintenance_work_mem=8MB
-- case: UPDATE fact_table_size SET heap_bytes = 10737418240 WHERE collection = 1
CREATE TABLE big (id int PRIMARY KEY);
