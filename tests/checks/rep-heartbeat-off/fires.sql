-- Two rows here, many elsewhere.
-- alone
-- servers: 15 15
-- servers: 18 15
-- options: --given heartbeat=false
-- expect: database|-|@DATABASE@|-|warning/info/none
CREATE TABLE customer (id int);
INSERT INTO customer VALUES (1), (2);
CREATE DATABASE another;
\connect another
CREATE TABLE event (id int);
INSERT INTO event SELECT generate_series(1, 2000000);
SELECT pg_stat_force_next_flush();
