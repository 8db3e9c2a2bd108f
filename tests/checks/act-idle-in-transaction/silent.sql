-- Idle without a transaction; in one for seconds; one that writes is told by another check.
-- hold: SELECT count(*) FROM customer
-- hold: BEGIN; SELECT count(*) FROM customer
CREATE TABLE customer (id int);
