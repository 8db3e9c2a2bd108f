-- By membership.
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_reader;
GRANT @ROLE@_reader TO @ROLE@;
CREATE TABLE customer (id serial PRIMARY KEY);
GRANT SELECT ON SEQUENCE customer_id_seq TO @ROLE@_reader;
