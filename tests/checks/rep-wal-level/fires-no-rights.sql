-- Every role may see it.
-- settings: wal_level=replica
-- role: @ROLE@
-- expect: setting|-|wal_level|-|blocker/blocker/none
CREATE ROLE @ROLE@ LOGIN;
