-- options: --phase full-load --given roles-created=false
-- expect: role|-|@ROLE@|-|none/none/blocker
CREATE ROLE @ROLE@;
CREATE TABLE customer (id int);
ALTER TABLE customer OWNER TO @ROLE@;
