-- expect: table|shop|date"1|-|blocker/blocker/blocker
-- expect: table|shop|date_2|-|warning/warning/warning
-- expect: table|shop|list_1|-|blocker/blocker/blocker
-- expect: table|shop|hash_1|-|blocker/blocker/blocker
-- expect: table|shop|pair_1|-|warning/warning/warning
-- expect: table|shop|rest_0|-|warning/warning/warning
-- servers: 15 15
-- servers: 11 18
CREATE SCHEMA shop;
CREATE TABLE shop.date (at date) PARTITION BY RANGE (at);
CREATE TABLE shop."date""1" PARTITION OF shop.date FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE shop.date_2 PARTITION OF shop.date FOR VALUES FROM ('2026-01-01') TO (MAXVALUE);
INSERT INTO shop.date VALUES ('2025-12-31');
CREATE TABLE shop.list (kind text) PARTITION BY LIST (kind);
CREATE TABLE shop.list_1 PARTITION OF shop.list FOR VALUES IN ('a', 'it''s', 'c');
INSERT INTO shop.list VALUES ('c');
CREATE TABLE shop.hash (id int) PARTITION BY HASH (id);
CREATE TABLE shop.hash_1 PARTITION OF shop.hash FOR VALUES WITH (MODULUS 1, REMAINDER 0);
INSERT INTO shop.hash VALUES (1);
CREATE TABLE shop.pair (a int, b text) PARTITION BY RANGE (a, b);
CREATE TABLE shop.pair_1 PARTITION OF shop.pair FOR VALUES FROM (1, 'a') TO (1, 'f');
INSERT INTO shop.pair VALUES (1, 'b');
CREATE TABLE shop.rest (id int) PARTITION BY LIST (id);
CREATE TABLE shop.rest_0 PARTITION OF shop.rest DEFAULT;
INSERT INTO shop.rest VALUES (1);
-- on: target

CREATE SCHEMA shop;
CREATE TABLE shop.date (at date) PARTITION BY RANGE (at);
CREATE TABLE shop.date_h1 PARTITION OF shop.date FOR VALUES FROM (MINVALUE) TO ('2025-07-01');
CREATE TABLE shop.date_h2 PARTITION OF shop.date FOR VALUES FROM ('2025-07-01') TO ('2025-12-31');
CREATE TABLE shop.list (kind text) PARTITION BY LIST (kind);
CREATE TABLE shop.list_1 PARTITION OF shop.list FOR VALUES IN ('a');
CREATE TABLE shop.list_2 PARTITION OF shop.list FOR VALUES IN ('it''s', 'd');
CREATE TABLE shop.hash (id int) PARTITION BY HASH (id);
CREATE TABLE shop.hash_1 PARTITION OF shop.hash FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE shop.pair (a int, b text) PARTITION BY RANGE (a, b);
CREATE TABLE shop.pair_1 PARTITION OF shop.pair FOR VALUES FROM (1, 'a') TO (1, 'd');
CREATE TABLE shop.rest (id int) PARTITION BY LIST (id);
CREATE TABLE shop.rest_1 PARTITION OF shop.rest FOR VALUES IN (1);
