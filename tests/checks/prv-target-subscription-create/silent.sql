-- servers: 15 16
-- role: target @ROLE@
CREATE TABLE customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
GRANT pg_create_subscription TO @ROLE@;
GRANT CREATE ON DATABASE @DATABASE@ TO @ROLE@;
