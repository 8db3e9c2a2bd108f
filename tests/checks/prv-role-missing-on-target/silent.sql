-- One is there, the other is named by nothing in this database.
CREATE ROLE @ROLE@;
CREATE ROLE @ROLE@_elsewhere;
CREATE TABLE customer (id int);
GRANT SELECT ON customer TO @ROLE@, pg_monitor;
-- on: target
CREATE ROLE @ROLE@;
