-- What is gone in 16 to 18, seen from 15, and what went before is not there.
-- servers: 15 18
-- expect: view|public|cache|-|info/info/blocker
-- expect: view|public|wal|-|info/info/blocker
CREATE VIEW cache AS SELECT attcacheoff FROM pg_attribute;
CREATE VIEW wal AS SELECT wal_write FROM pg_stat_wal;
CREATE VIEW fine AS SELECT attname FROM pg_attribute;
