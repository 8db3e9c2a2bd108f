-- Others may be as they like.
CREATE FUNCTION awsdms_intercept_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER awsdms_intercept_ddl ON ddl_command_end EXECUTE PROCEDURE awsdms_intercept_ddl();
ALTER EVENT TRIGGER awsdms_intercept_ddl ENABLE ALWAYS;
CREATE EVENT TRIGGER other ON ddl_command_end EXECUTE PROCEDURE awsdms_intercept_ddl();
