-- The attribute is not inherited.
-- servers: 15 15
-- servers: 10 15
-- role: @ROLE@
-- expect: role|-|@ROLE@|-|blocker/blocker/none
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_replicator REPLICATION;
GRANT @ROLE@_replicator TO @ROLE@;
