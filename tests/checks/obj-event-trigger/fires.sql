-- expect: event trigger|-|on source "x"|-|warning/warning/warning
-- expect: event trigger|-|on_both|-|warning/warning/warning
-- expect: event trigger|-|on_target|-|warning/warning/warning
CREATE FUNCTION note() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER "on source ""x""" ON ddl_command_end EXECUTE PROCEDURE note();
CREATE EVENT TRIGGER on_both ON sql_drop EXECUTE PROCEDURE note();
-- on: target
CREATE FUNCTION note() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER on_both ON sql_drop EXECUTE PROCEDURE note();
CREATE EVENT TRIGGER on_target ON ddl_command_start EXECUTE PROCEDURE note();
