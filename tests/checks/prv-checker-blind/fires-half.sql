-- role: @ROLE@
-- expect: role|-|@ROLE@|pg_read_all_settings|warning/warning/warning
CREATE ROLE @ROLE@ LOGIN;
GRANT pg_read_all_stats TO @ROLE@;
