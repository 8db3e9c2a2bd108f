-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- alone
-- options: --long-transaction 0
-- hold: BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM customer
-- expect: session|@DATABASE@|postgres|@HELD@|warning/warning/warning
CREATE TABLE customer (id int);
