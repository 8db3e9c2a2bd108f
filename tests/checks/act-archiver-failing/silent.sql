-- It failed before, and was switched off since.
-- servers: 10 15
-- servers: 18 15
-- case: UPDATE fact_archiver SET is_failing = 1, failed = 3, failed_seconds = 61
CREATE TABLE customer (id int);
