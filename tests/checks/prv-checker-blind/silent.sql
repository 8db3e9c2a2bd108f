-- Not a superuser, and nothing but the two rights, one through another role.
-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_watcher;
GRANT pg_read_all_settings TO @ROLE@;
GRANT pg_read_all_stats TO @ROLE@_watcher;
GRANT @ROLE@_watcher TO @ROLE@;
