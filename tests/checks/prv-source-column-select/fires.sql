-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- role: @ROLE@
-- expect: table|shop|some|-|blocker/blocker/blocker
-- expect: table|shop|each|-|warning/info/blocker
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
GRANT USAGE ON SCHEMA shop TO @ROLE@;
CREATE TABLE shop.some (id int, name text, "se""cret" text);
GRANT SELECT (id, name) ON shop.some TO @ROLE@;
CREATE TABLE shop.each (id int, name text);
GRANT SELECT (id, name) ON shop.each TO PUBLIC;
