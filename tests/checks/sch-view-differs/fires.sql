-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: view|shop|other|-|blocker/blocker/blocker
-- expect: view|shop|open|-|blocker/blocker/blocker
-- expect: materialized view|shop|empty|-|blocker/blocker/blocker
-- expect: materialized view|shop|more|-|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int, a int);
CREATE VIEW shop.other AS SELECT id FROM shop.item WHERE a > 1;
CREATE VIEW shop.open WITH (security_barrier) AS SELECT id FROM shop.item;
CREATE MATERIALIZED VIEW shop.empty AS SELECT 1 AS a;
CREATE MATERIALIZED VIEW shop.more AS SELECT a FROM shop.item;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int, a int);
CREATE VIEW shop.other AS SELECT id FROM shop.item WHERE a > 2;
CREATE VIEW shop.open AS SELECT id FROM shop.item;
CREATE MATERIALIZED VIEW shop.empty AS SELECT 1 AS a WITH NO DATA;
CREATE MATERIALIZED VIEW shop.more AS SELECT a FROM shop.item WHERE a > 0;
