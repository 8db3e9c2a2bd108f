-- By membership; and a table that the move creates will be the role's own.
-- role: target @ROLE@
CREATE TABLE customer (id int);
CREATE TABLE missing (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_writer;
GRANT @ROLE@_writer TO @ROLE@;
CREATE TABLE customer (id int);
GRANT SELECT, INSERT, UPDATE, DELETE ON customer TO @ROLE@_writer;
