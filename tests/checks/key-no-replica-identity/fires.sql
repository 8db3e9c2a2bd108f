-- expect: table|shop|Log "book"|-|blocker/blocker/none
-- expect: table|shop|nothing|-|blocker/blocker/none
-- expect: table|shop|unique_only|-|blocker/blocker/none
-- expect: table|shop|index_gone|-|blocker/blocker/none
-- expect: table|shop|deferrable_key|-|blocker/blocker/none
-- expect: table|shop|event_1|-|blocker/blocker/none
-- servers: 15 15
-- servers: 10 12
-- servers: 18 18
CREATE SCHEMA shop;
CREATE TABLE shop."Log ""book""" (at timestamptz, line text);
CREATE TABLE shop.nothing (id int PRIMARY KEY);
ALTER TABLE shop.nothing REPLICA IDENTITY NOTHING;
CREATE TABLE shop.unique_only (id int UNIQUE NOT NULL);
CREATE TABLE shop.index_gone (id int PRIMARY KEY, code int NOT NULL);
CREATE UNIQUE INDEX index_gone_code ON shop.index_gone (code);
ALTER TABLE shop.index_gone REPLICA IDENTITY USING INDEX index_gone_code;
DROP INDEX shop.index_gone_code;
CREATE TABLE shop.deferrable_key (id int PRIMARY KEY DEFERRABLE);
CREATE TABLE shop.event (id int, kind text) PARTITION BY LIST (kind);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN ('a');
CREATE TABLE shop.event_2 PARTITION OF shop.event FOR VALUES IN ('b');
ALTER TABLE shop.event_2 REPLICA IDENTITY FULL;
