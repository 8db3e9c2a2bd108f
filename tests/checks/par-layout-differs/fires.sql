-- expect: table|shop|By "key"|-|warning/warning/info
-- expect: table|shop|by_bound|-|warning/warning/info
-- expect: table|shop|by_default|-|warning/warning/info
-- expect: table|shop|by_more|-|warning/warning/info
-- expect: table|shop|plain|-|warning/warning/info
-- expect: table|shop|deep|-|warning/warning/info
-- servers: 15 15
-- servers: 11 18
CREATE SCHEMA shop;
CREATE TABLE shop."By ""key""" (a int, b int) PARTITION BY RANGE (a);
CREATE TABLE shop.by_bound (at date) PARTITION BY RANGE (at);
CREATE TABLE shop.by_bound_1 PARTITION OF shop.by_bound FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE shop.by_default (at date) PARTITION BY RANGE (at);
CREATE TABLE shop.by_default_1 PARTITION OF shop.by_default FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE shop.by_more (a int) PARTITION BY LIST (a);
CREATE TABLE shop.plain (a int) PARTITION BY LIST (a);
CREATE TABLE shop.plain_1 PARTITION OF shop.plain FOR VALUES IN (1);
CREATE TABLE shop.deep (a int, b int) PARTITION BY LIST (a);
CREATE TABLE shop.deep_1 PARTITION OF shop.deep FOR VALUES IN (1) PARTITION BY LIST (b);
CREATE TABLE shop.deep_1_1 PARTITION OF shop.deep_1 FOR VALUES IN (1);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."By ""key""" (a int, b int) PARTITION BY RANGE (b);
CREATE TABLE shop.by_bound (at date) PARTITION BY RANGE (at);
CREATE TABLE shop.by_bound_1 PARTITION OF shop.by_bound FOR VALUES FROM ('2025-01-01') TO ('2025-07-01');
CREATE TABLE shop.by_default (at date) PARTITION BY RANGE (at);
CREATE TABLE shop.by_default_all PARTITION OF shop.by_default DEFAULT;
CREATE TABLE shop.by_more (a int) PARTITION BY LIST (a);
CREATE TABLE shop.by_more_1 PARTITION OF shop.by_more FOR VALUES IN (1);
CREATE TABLE shop.plain (a int);
CREATE TABLE shop.deep (a int, b int) PARTITION BY LIST (a);
CREATE TABLE shop.deep_1 PARTITION OF shop.deep FOR VALUES IN (1) PARTITION BY LIST (b);
CREATE TABLE shop.deep_1_1 PARTITION OF shop.deep_1 FOR VALUES IN (2);
