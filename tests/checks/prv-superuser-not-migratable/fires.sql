-- The platform is emulated.
-- servers: 15 15
-- servers: 11 15
-- case: UPDATE collection SET platform = 'rds' WHERE side = 'target'
-- expect: role|-|@ROLE@|-|warning/warning/warning
-- expect: role|-|@ROLE@_loader|pg_read_server_files|warning/warning/warning
CREATE ROLE @ROLE@ SUPERUSER;
CREATE ROLE @ROLE@_loader;
GRANT pg_read_server_files TO @ROLE@_loader;
