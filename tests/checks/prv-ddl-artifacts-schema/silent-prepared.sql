-- Somebody has created the table of AWS DMS, elsewhere.
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN REPLICATION;
CREATE SCHEMA dms;
CREATE TABLE dms.awsdms_ddl_audit (c_key bigserial PRIMARY KEY);
