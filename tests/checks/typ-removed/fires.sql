-- expect: column|shop|log|at|blocker/blocker/blocker
-- expect: column|shop|log|took|blocker/blocker/blocker
-- expect: column|shop|log|list|blocker/blocker/blocker
-- servers: 10 12
-- servers: 11 18
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, at abstime, took tinterval, list reltime[], last timestamptz);
