-- servers: 15 15
-- servers: 10 10
-- role: target @ROLE@
-- expect: role|-|@ROLE@|-|warning/warning/warning
CREATE ROLE @ROLE@_app;
CREATE TABLE customer (id int);
ALTER TABLE customer OWNER TO @ROLE@_app;
-- on: target
CREATE ROLE @ROLE@ LOGIN;
