-- From 15 on this is what a new database is like.
-- servers: 15 15
-- servers: 18 15
-- role: @ROLE@
-- expect: schema|-|public|-|blocker/none/none
CREATE ROLE @ROLE@ LOGIN REPLICATION;
