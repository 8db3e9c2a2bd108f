-- The copy creates the roles, but they have no password yet.
-- options: --phase full-load --given roles-created=true
-- expect: role|-|@ROLE@|-|none/none/warning
CREATE ROLE @ROLE@;
CREATE TABLE customer (id int);
ALTER TABLE customer OWNER TO @ROLE@;
