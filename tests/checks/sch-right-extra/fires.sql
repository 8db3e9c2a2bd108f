-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: table|shop|item|PUBLIC|warning/warning/warning
-- expect: table|shop|the "item|PUBLIC|warning/warning/warning
-- expect: column|shop|by column|a PUBLIC|warning/warning/warning
-- expect: sequence|shop|number|PUBLIC|warning/warning/warning
-- expect: schema|-|shop|PUBLIC|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int);
GRANT SELECT ON shop.item TO PUBLIC;
CREATE TABLE shop."the ""item" (id int);
CREATE TABLE shop."by column" (a int);
CREATE SEQUENCE shop.number;
-- on: target
CREATE SCHEMA shop;
GRANT CREATE ON SCHEMA shop TO PUBLIC;
CREATE TABLE shop.item (id int);
GRANT SELECT, DELETE ON shop.item TO PUBLIC;
CREATE TABLE shop."the ""item" (id int);
GRANT SELECT ON shop."the ""item" TO PUBLIC;
CREATE TABLE shop."by column" (a int);
GRANT UPDATE (a) ON shop."by column" TO PUBLIC;
CREATE SEQUENCE shop.number;
GRANT USAGE ON SEQUENCE shop.number TO PUBLIC;
