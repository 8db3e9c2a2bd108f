-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- expect: publication|-|all "tables"|-|none/none/info
CREATE TABLE customer (id int PRIMARY KEY);
CREATE PUBLICATION "all ""tables""" FOR TABLE customer;
