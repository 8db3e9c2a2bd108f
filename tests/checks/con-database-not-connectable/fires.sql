-- alone
-- expect: database|-|left"over|-|info/info/info
-- expect: database|-|closed|-|info/info/info
-- expect: database|-|@DATABASE@|-|blocker/blocker/blocker
-- case: UPDATE fact_database SET allows_connections = 0 WHERE is_current AND collection IN (SELECT id FROM collection WHERE side = 'source')
CREATE DATABASE "left""over";
UPDATE pg_database SET datconnlimit = -2 WHERE datname = 'left"over';
CREATE DATABASE closed ALLOW_CONNECTIONS false;
