-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: table|a "shop|two words|-|blocker/blocker/blocker
-- expect: view|a "shop|some|-|blocker/blocker/blocker
-- expect: materialized view|a "shop|kept|-|blocker/blocker/blocker
-- expect: sequence|a "shop|number|-|blocker/blocker/blocker
-- expect: table|a "shop|extra|-|warning/warning/warning
CREATE SCHEMA "a ""shop";
CREATE TABLE "a ""shop"."two words" (id int PRIMARY KEY);
CREATE TABLE "a ""shop".item (id int PRIMARY KEY);
CREATE VIEW "a ""shop".some AS SELECT * FROM "a ""shop".item;
CREATE MATERIALIZED VIEW "a ""shop".kept AS SELECT * FROM "a ""shop".item;
CREATE SEQUENCE "a ""shop".number;
-- on: target
CREATE SCHEMA "a ""shop";
CREATE TABLE "a ""shop".item (id int PRIMARY KEY);
CREATE TABLE "a ""shop".extra (id int PRIMARY KEY);
