-- options: --deep
-- servers: 10 10
-- servers: 18 18
-- expect: column|shop|order|"body"|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, """body""" json, kept json, harmless json);
INSERT INTO shop."order" VALUES (1, '{"a": "x\\\u0000y"}', '"\u0000"', '"\\u0000 and \u0020"');
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, """body""" jsonb, kept json, harmless jsonb);
