-- To own the tables is not enough.
-- servers: 15 15
-- servers: 15 10
-- role: target @ROLE@
-- expect: role|-|@ROLE@|-|warning/none/info
CREATE TABLE customer (id int PRIMARY KEY);
CREATE TABLE purchase (id int PRIMARY KEY, customer int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE TABLE customer (id int PRIMARY KEY);
CREATE TABLE purchase (id int PRIMARY KEY, customer int REFERENCES customer);
ALTER TABLE customer OWNER TO @ROLE@;
ALTER TABLE purchase OWNER TO @ROLE@;
