-- What a member may do is said by the grant.
-- servers: 16 18
-- expect: role|-|@ROLE@_app|@ROLE@|warning/warning/warning
CREATE ROLE @ROLE@;
CREATE ROLE @ROLE@_app LOGIN;
GRANT @ROLE@ TO @ROLE@_app WITH SET TRUE, INHERIT TRUE;
CREATE TABLE customer (id int);
ALTER TABLE customer OWNER TO @ROLE@;
-- on: target
CREATE ROLE @ROLE@;
CREATE ROLE @ROLE@_app LOGIN;
GRANT @ROLE@ TO @ROLE@_app WITH SET FALSE, INHERIT TRUE;
