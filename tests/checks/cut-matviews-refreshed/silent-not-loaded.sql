-- Before the load a schema may well lack it.
-- outcome: not applicable
-- reason: nothing has been loaded

CREATE TABLE t (id int);
-- on: target
CREATE TABLE t (id int);
CREATE MATERIALIZED VIEW total AS SELECT sum(id) FROM t WITH NO DATA;
