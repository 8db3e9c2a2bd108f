-- One that is off, and that of AWS DMS, which has a check of its own.
CREATE FUNCTION note() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER off ON ddl_command_end EXECUTE PROCEDURE note();
ALTER EVENT TRIGGER off DISABLE;
CREATE EVENT TRIGGER awsdms_intercept_ddl ON ddl_command_end EXECUTE PROCEDURE note();
