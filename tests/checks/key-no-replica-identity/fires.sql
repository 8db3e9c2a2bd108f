-- expect: table|shop|Log "book"|-|none/blocker/none
-- expect: table|shop|unique_only|-|none/blocker/none
-- expect: table|shop|partial|-|none/blocker/none
-- expect: table|shop|expression|-|none/blocker/none
-- expect: table|shop|deferrable|-|none/blocker/none
-- expect: table|shop|event_1|-|none/blocker/none
-- servers: 15 15
-- servers: 10 12
-- servers: 18 18
CREATE SCHEMA shop;
CREATE TABLE shop."Log ""book""" (at timestamptz, line text);
CREATE TABLE shop.unique_only (id int UNIQUE NOT NULL, code int UNIQUE);
CREATE TABLE shop.partial (id int NOT NULL, line text);
CREATE UNIQUE INDEX partial_id ON shop.partial (id) WHERE line IS NULL;
CREATE TABLE shop.expression (line text NOT NULL);
CREATE UNIQUE INDEX expression_line ON shop.expression (lower(line));
CREATE TABLE shop.deferrable (id int NOT NULL UNIQUE DEFERRABLE);
CREATE TABLE shop.event (id int, kind text) PARTITION BY LIST (kind);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN ('a');
CREATE TABLE shop.event_2 PARTITION OF shop.event FOR VALUES IN ('b');
ALTER TABLE shop.event_2 REPLICA IDENTITY FULL;
