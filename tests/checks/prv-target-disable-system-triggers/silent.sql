-- Only a trigger of the user's, which the owner may disable.
-- role: target @ROLE@
CREATE TABLE customer (id int PRIMARY KEY);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE TABLE customer (id int PRIMARY KEY);
CREATE TRIGGER same BEFORE UPDATE ON customer FOR EACH ROW EXECUTE PROCEDURE suppress_redundant_updates_trigger();
ALTER TABLE customer OWNER TO @ROLE@;
