-- There is no publication of this name, nor any.
-- options: --given publication=mine
-- expect: table|public|t|-|none/blocker/none
CREATE TABLE t (id int PRIMARY KEY);
