-- servers: 10 15
-- servers: 18 15
-- settings: source max_connections=90
-- expect: setting|-|max_connections|-|warning/warning/info
-- expect: setting|-|wal_level|-|warning/warning/info
ALTER SYSTEM SET max_connections = 91;
ALTER SYSTEM SET wal_level = replica;
SELECT pg_reload_conf(), pg_sleep(1);
