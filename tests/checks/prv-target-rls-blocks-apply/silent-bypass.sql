-- role: target @ROLE@
CREATE TABLE customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN BYPASSRLS;
CREATE TABLE customer (id int);
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
