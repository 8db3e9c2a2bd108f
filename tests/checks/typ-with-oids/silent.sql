-- The target still has them.
-- servers: 11 11
CREATE SCHEMA shop;
CREATE TABLE shop.picture (name varchar(20)) WITH OIDS;
