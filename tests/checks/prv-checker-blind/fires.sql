-- Membership without its rights does not count.
-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- role: @ROLE@
-- expect: role|-|@ROLE@|pg_read_all_stats|warning/warning/warning
-- expect: role|-|@ROLE@|pg_read_all_settings|warning/warning/warning
CREATE ROLE @ROLE@ LOGIN NOINHERIT;
GRANT pg_monitor TO @ROLE@;
