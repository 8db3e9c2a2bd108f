-- Longer than by default, and short enough.
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
ALTER ROLE @ROLE@ SET wal_sender_timeout = '299s';
