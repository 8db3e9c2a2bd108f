-- A unique index does not make a primary key, and a partitioned table is one table; a partition that
-- its parent's key left out is another.
-- expect: table|shop|Log "book"|-|blocker/none/info
-- expect: table|shop|unique_only|-|blocker/none/info
-- expect: table|shop|whole|-|warning/info/info
-- expect: table|shop|chosen|-|info/info/info
-- expect: table|shop|event|-|blocker/none/info
-- expect: table|shop|part_1|-|blocker/none/info
-- servers: 15 15
-- servers: 18 18
CREATE SCHEMA shop;
CREATE TABLE shop."Log ""book""" (at timestamptz, line text);
CREATE TABLE shop.unique_only (id int UNIQUE NOT NULL);
CREATE TABLE shop.whole (line text);
ALTER TABLE shop.whole REPLICA IDENTITY FULL;
CREATE TABLE shop.chosen (code int NOT NULL);
CREATE UNIQUE INDEX chosen_code ON shop.chosen (code);
ALTER TABLE shop.chosen REPLICA IDENTITY USING INDEX chosen_code;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.event (id int, kind text) PARTITION BY LIST (kind);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN ('a');
CREATE TABLE shop.event_2 PARTITION OF shop.event FOR VALUES IN ('b');
ALTER TABLE shop.event_2 ADD PRIMARY KEY (id);
CREATE TABLE shop.part (id int) PARTITION BY LIST (id);
CREATE TABLE shop.part_1 PARTITION OF shop.part FOR VALUES IN (1);
ALTER TABLE shop.part_1 ALTER id SET NOT NULL;
ALTER TABLE shop.part ALTER id SET NOT NULL;
ALTER TABLE ONLY shop.part ADD PRIMARY KEY (id);
