-- As much as the remedy asks for: numbers, not texts.
-- settings: target max_wal_size=16GB
-- settings: target maintenance_work_mem=2GB
-- case: UPDATE fact_table_size SET heap_bytes = 107374182400 WHERE collection = 1
CREATE TABLE big (id int PRIMARY KEY);
