-- Its own table, and others' where nothing has to be altered.
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN REPLICATION;
CREATE TABLE own_log (line text);
ALTER TABLE own_log OWNER TO @ROLE@;
CREATE TABLE full_log (line text);
ALTER TABLE full_log REPLICA IDENTITY FULL;
CREATE TABLE by_index (id int NOT NULL UNIQUE);
ALTER TABLE by_index REPLICA IDENTITY USING INDEX by_index_id_key;
