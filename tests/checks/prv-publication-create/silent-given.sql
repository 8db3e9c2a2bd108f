-- Somebody else has made it, and the role only reads.
-- role: @ROLE@
-- options: --given publication=move
-- outcome: not applicable
-- reason: publication "move" is there already
CREATE ROLE @ROLE@ LOGIN REPLICATION;
CREATE TABLE customer (id int PRIMARY KEY);
GRANT SELECT ON customer TO @ROLE@;
CREATE PUBLICATION move FOR TABLE customer;
