-- expect: table|shop|event|old "one"|warning/blocker/warning
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE FOREIGN DATA WRAPPER elsewhere;
CREATE SERVER elsewhere FOREIGN DATA WRAPPER elsewhere;
CREATE TABLE shop.event (id int, kind int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1) PARTITION BY LIST (kind);
CREATE FOREIGN TABLE shop."old ""one""" PARTITION OF shop.event_1 FOR VALUES IN (1) SERVER elsewhere;
