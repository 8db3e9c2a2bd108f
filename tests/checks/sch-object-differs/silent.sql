-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop.item (a int, b int);
CREATE AGGREGATE shop.total (int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE OPERATOR shop.## (LEFTARG = int, RIGHTARG = int, PROCEDURE = int4pl, COMMUTATOR = OPERATOR(shop.##));
CREATE STATISTICS shop.both (dependencies) ON a, b FROM shop.item;
CREATE TEXT SEARCH CONFIGURATION shop.words (COPY = simple);
CREATE TYPE shop.span AS RANGE (subtype = int);
CREATE CAST (shop.span AS text) WITH INOUT;
CREATE FUNCTION shop.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE PROCEDURE shop.watch();
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (a int, b int);
CREATE AGGREGATE shop.total (int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE OPERATOR shop.## (LEFTARG = int, RIGHTARG = int, PROCEDURE = int4pl, COMMUTATOR = OPERATOR(shop.##));
CREATE STATISTICS shop.both (dependencies) ON a, b FROM shop.item;
CREATE TEXT SEARCH CONFIGURATION shop.words (COPY = simple);
CREATE TYPE shop.span AS RANGE (subtype = int);
CREATE CAST (shop.span AS text) WITH INOUT;
CREATE FUNCTION shop.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE PROCEDURE shop.watch();
CREATE SCHEMA pgcrossing;
