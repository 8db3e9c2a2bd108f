-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- role: @ROLE@
-- expect: table|shop|"no grant"|-|blocker/blocker/blocker
-- expect: table|locked|hidden|-|blocker/blocker/blocker
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
CREATE SCHEMA locked;
GRANT USAGE ON SCHEMA shop TO @ROLE@;
CREATE TABLE shop."""no grant""" (id int);
CREATE TABLE shop.granted (id int);
GRANT SELECT ON shop.granted TO @ROLE@;
CREATE TABLE locked.hidden (id int);
CREATE TABLE locked.readable (id int);
GRANT SELECT ON locked.readable TO @ROLE@;
