-- The role's own value counts.
-- role: @ROLE@
-- expect: setting|-|wal_sender_timeout|-|info/info/none
CREATE ROLE @ROLE@ LOGIN;
ALTER ROLE @ROLE@ SET wal_sender_timeout = 0;
