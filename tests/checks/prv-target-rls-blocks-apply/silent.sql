-- The role's own table, and policies that are not switched on.
-- role: target @ROLE@
CREATE TABLE own (id int);
CREATE TABLE off (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE TABLE own (id int);
ALTER TABLE own OWNER TO @ROLE@;
ALTER TABLE own ENABLE ROW LEVEL SECURITY;
CREATE TABLE off (id int);
CREATE POLICY positive ON off USING (id > 0);
