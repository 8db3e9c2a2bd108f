-- servers: 13 15
-- servers: 18 15
-- case: INSERT INTO fact_progress (collection, pid, command, phase) VALUES (1, 4711, 'VACUUM', 'scanning heap')
CREATE TABLE customer (id int);
