-- By membership, by PUBLIC; a schema without a table that is selected does not matter.
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
CREATE ROLE @ROLE@_reader;
GRANT @ROLE@_reader TO @ROLE@;
CREATE SCHEMA by_membership;
GRANT USAGE ON SCHEMA by_membership TO @ROLE@_reader;
CREATE TABLE by_membership.customer (id int);
CREATE SCHEMA by_public;
GRANT USAGE ON SCHEMA by_public TO PUBLIC;
CREATE TABLE by_public.customer (id int);
CREATE SCHEMA empty;
