-- servers: 10 15
-- servers: 15 15
-- options: --given publication=mine
-- expect: table|public|t|-|none/blocker/none
CREATE TABLE t (id int PRIMARY KEY);
CREATE TABLE u (id int PRIMARY KEY);
CREATE PUBLICATION mine FOR TABLE u;
CREATE PUBLICATION other FOR TABLE t;
