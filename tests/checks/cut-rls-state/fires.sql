-- servers: 15 15
-- servers: 10 18
-- expect: table|shop|account "1"|-|blocker/blocker/blocker
-- expect: table|shop|entry|-|blocker/blocker/blocker
-- expect: table|shop|forced|-|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop."account ""1""" (id int);
ALTER TABLE shop."account ""1""" ENABLE ROW LEVEL SECURITY;
CREATE TABLE shop.entry (id int);
ALTER TABLE shop.entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON shop.entry FOR SELECT USING (id = 1);
CREATE TABLE shop.forced (id int);
ALTER TABLE shop.forced ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."account ""1""" (id int);
INSERT INTO shop."account ""1""" VALUES (1);
CREATE TABLE shop.entry (id int);
INSERT INTO shop.entry VALUES (1);
ALTER TABLE shop.entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON shop.entry FOR ALL USING (id = 1);
CREATE TABLE shop.forced (id int);
INSERT INTO shop.forced VALUES (1);
ALTER TABLE shop.forced ENABLE ROW LEVEL SECURITY;
