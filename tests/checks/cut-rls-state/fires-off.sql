-- A policy does nothing while row security is off.
-- expect: table|public|entry|-|info/info/info
CREATE TABLE entry (id int);
CREATE POLICY tenant ON entry FOR SELECT USING (id = 1);
-- on: target
CREATE TABLE entry (id int);
INSERT INTO entry VALUES (1);
