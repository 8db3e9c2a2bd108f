-- The same rights in another order and from another grantor, the owner's own, more than the source has, a role that
-- the target lacks, and a table that is yet to come.
-- servers: 15 15
-- servers: 10 18
-- servers: 18 15
CREATE ROLE @ROLE@;
CREATE ROLE @ROLE@_owner;
CREATE ROLE @ROLE@_lacking;
CREATE TABLE customer (id int);
GRANT INSERT ON customer TO @ROLE@;
GRANT SELECT ON customer TO @ROLE@;
GRANT SELECT ON customer TO @ROLE@_lacking;
GRANT ALL ON customer TO @ROLE@_owner;
CREATE TABLE missing (id int);
GRANT SELECT ON missing TO @ROLE@;
GRANT CREATE ON SCHEMA public TO PUBLIC;
-- on: target
CREATE ROLE @ROLE@;
CREATE ROLE @ROLE@_owner;
CREATE TABLE customer (id int);
ALTER TABLE customer OWNER TO @ROLE@_owner;
GRANT SELECT ON customer TO @ROLE@;
GRANT INSERT, DELETE ON customer TO @ROLE@;
