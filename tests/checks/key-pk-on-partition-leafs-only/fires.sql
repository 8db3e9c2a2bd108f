-- expect: table|shop|ev"ent|-|warning/warning/info
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop."ev""ent" (id int, kind text) PARTITION BY LIST (kind);
CREATE TABLE shop.event_a PARTITION OF shop."ev""ent" FOR VALUES IN ('a');
CREATE TABLE shop.event_b PARTITION OF shop."ev""ent" FOR VALUES IN ('b') PARTITION BY LIST (id);
CREATE TABLE shop.event_b1 PARTITION OF shop.event_b FOR VALUES IN (1);
ALTER TABLE shop.event_a ADD PRIMARY KEY (id);
ALTER TABLE shop.event_b1 ADD PRIMARY KEY (id);
