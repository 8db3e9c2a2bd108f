-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: schema|-|store|-|warning/warning/warning
-- expect: aggregate|shop|total(integer)|-|warning/warning/warning
-- expect: operator|shop|##(integer,integer)|-|warning/warning/warning
-- expect: statistics object|shop|both|-|warning/warning/warning
-- expect: event trigger|-|watch_@DATABASE@|-|warning/warning/warning
-- expect: text search configuration|shop|words|-|warning/warning/warning
-- expect: operator|shop|###(integer,integer)|-|info/info/info
CREATE SCHEMA shop;
CREATE SCHEMA store;
CREATE TABLE shop.item (a int, b int, c int);
CREATE AGGREGATE shop.total (int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE OPERATOR shop.## (LEFTARG = int, RIGHTARG = int, PROCEDURE = int4pl);
CREATE STATISTICS shop.both ON a, b FROM shop.item;
CREATE TEXT SEARCH CONFIGURATION shop.words (COPY = simple);
CREATE FUNCTION shop.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER "watch_@DATABASE@" ON ddl_command_end EXECUTE PROCEDURE shop.watch();
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (a int, b int, c int);
CREATE AGGREGATE shop.total (int) (SFUNC = int4pl, STYPE = int, INITCOND = '1');
CREATE OPERATOR shop.## (LEFTARG = int, RIGHTARG = int, PROCEDURE = int4mi);
CREATE OPERATOR shop.### (LEFTARG = int, RIGHTARG = int, PROCEDURE = int4mi);
CREATE STATISTICS shop.both ON a, c FROM shop.item;
CREATE TEXT SEARCH CONFIGURATION shop.words (COPY = english);
CREATE FUNCTION shop.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER "watch_@DATABASE@" ON ddl_command_end EXECUTE PROCEDURE shop.watch();
ALTER EVENT TRIGGER "watch_@DATABASE@" DISABLE;
