-- Somebody has created the objects of AWS DMS.
-- role: @ROLE@
-- expect: role|-|@ROLE@|-|info/none/none
CREATE ROLE @ROLE@ LOGIN REPLICATION;
CREATE FUNCTION awsdms_intercept_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER awsdms_intercept_ddl ON ddl_command_end EXECUTE PROCEDURE awsdms_intercept_ddl();
