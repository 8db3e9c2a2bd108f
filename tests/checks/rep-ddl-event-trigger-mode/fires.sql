-- As AWS's manual has it made: enabled by default, not always.
-- expect: event trigger|-|awsdms_intercept_ddl|-|warning/none/none
CREATE FUNCTION awsdms_intercept_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER awsdms_intercept_ddl ON ddl_command_end EXECUTE PROCEDURE awsdms_intercept_ddl();
