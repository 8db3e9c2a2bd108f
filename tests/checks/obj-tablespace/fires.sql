-- expect: tablespace|-|fast_@ROLE@|-|info/info/blocker
-- A tablespace in the data folder, so that it goes away with the server.
SET allow_in_place_tablespaces = on;
CREATE ROLE @ROLE@;
CREATE TABLESPACE fast_@ROLE@ LOCATION '';
CREATE TABLE product (id int PRIMARY KEY) TABLESPACE fast_@ROLE@;
CREATE INDEX ON product (id) TABLESPACE fast_@ROLE@;
