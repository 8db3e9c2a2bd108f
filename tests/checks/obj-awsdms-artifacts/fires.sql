-- expect: event trigger|-|awsdms_intercept_ddl|-|warning/info/info
-- expect: table|public|awsdms_ddl_audit|-|info/info/info
-- expect: table|public|awsdms_apply_exceptions|-|warning/info/info
-- expect: table|public|awsdms_status|-|warning/info/info
CREATE TABLE awsdms_ddl_audit (c_key bigserial PRIMARY KEY);
CREATE TABLE awsdms_status (id int);
CREATE FUNCTION awsdms_intercept_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER awsdms_intercept_ddl ON ddl_command_end EXECUTE PROCEDURE awsdms_intercept_ddl();
-- on: target
CREATE TABLE awsdms_apply_exceptions (task_name varchar(128));
CREATE TABLE awsdms_status (id int);
