-- The application has a role of its own.
-- role: @ROLE@
-- hold: SET application_name = 'shop api'
CREATE ROLE @ROLE@ LOGIN;
GRANT pg_read_all_stats TO @ROLE@;
