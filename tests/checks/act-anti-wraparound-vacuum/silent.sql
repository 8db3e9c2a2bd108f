-- servers: 10 15
-- servers: 18 15
-- hold: SELECT 1
CREATE TABLE customer (id int);
VACUUM (FREEZE) customer;
