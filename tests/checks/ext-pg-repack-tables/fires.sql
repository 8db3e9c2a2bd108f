-- Emulates what a killed run leaves.
-- expect: table|shop|order "x"|-|warning/warning/warning
-- expect: table|repack|log_16500|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."order ""x""" (id int PRIMARY KEY);
CREATE SCHEMA repack;
CREATE TABLE repack.log_16500 (id bigserial PRIMARY KEY);
CREATE TABLE repack.setting (id int PRIMARY KEY);
CREATE FUNCTION repack.repack_trigger() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER repack_trigger AFTER INSERT ON shop."order ""x""" FOR EACH ROW EXECUTE PROCEDURE repack.repack_trigger();
