-- role: @ROLE@
-- expect: role|-|@ROLE@|-|warning/none/none
CREATE ROLE @ROLE@ LOGIN REPLICATION CREATEROLE CREATEDB;
