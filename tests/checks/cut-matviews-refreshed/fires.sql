-- servers: 15 15
-- servers: 15 10
-- expect: materialized view|shop|sum "all"|-|warning/warning/warning
CREATE TABLE t (id int);
-- on: target
CREATE TABLE t (id int);
INSERT INTO t VALUES (1);
CREATE SCHEMA shop;
CREATE MATERIALIZED VIEW shop."sum ""all""" AS SELECT sum(id) FROM t WITH NO DATA;
