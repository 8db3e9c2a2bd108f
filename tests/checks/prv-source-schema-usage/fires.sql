-- servers: 15 15
-- servers: 10 15
-- role: @ROLE@
-- expect: schema|-|locked|-|blocker/blocker/blocker
-- expect: schema|-|a "b"\nc|-|blocker/blocker/blocker
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA locked;
CREATE TABLE locked.readable (id int);
GRANT SELECT ON locked.readable TO @ROLE@;
CREATE SCHEMA "a ""b""
c";
CREATE TABLE "a ""b""
c".hidden (id int);
