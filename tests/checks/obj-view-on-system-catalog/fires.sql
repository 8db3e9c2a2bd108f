-- servers: 10 18
-- expect: view|shop|kinds "x"|-|info/info/blocker
-- expect: view|shop|defaults|-|info/info/blocker
-- expect: view|shop|all_tables|-|info/info/blocker
-- expect: view|shop|checkpoints|-|info/info/blocker
-- expect: view|shop|backup|-|info/info/blocker
-- expect: materialized view|shop|kept|-|info/info/blocker
CREATE SCHEMA shop;
CREATE VIEW shop."kinds ""x""" AS SELECT p.proname, p.proisagg FROM pg_proc p;
CREATE VIEW shop.defaults AS SELECT 1 WHERE EXISTS (SELECT FROM pg_attrdef WHERE adsrc <> '');
CREATE VIEW shop.all_tables AS SELECT * FROM pg_class;
CREATE VIEW shop.checkpoints AS SELECT checkpoints_timed FROM pg_stat_bgwriter;
CREATE VIEW shop.backup AS SELECT pg_is_in_backup();
CREATE MATERIALIZED VIEW shop.kept AS SELECT datlastsysoid FROM pg_database;
