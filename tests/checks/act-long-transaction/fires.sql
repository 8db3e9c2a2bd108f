-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- alone
-- options: --long-transaction 0
-- hold: BEGIN; INSERT INTO customer VALUES (1)
-- expect: session|@DATABASE@|postgres|@HELD@|warning/warning/info
CREATE TABLE customer (id int);
