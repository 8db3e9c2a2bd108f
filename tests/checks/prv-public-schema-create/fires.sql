-- servers: 14 15
-- servers: 10 18
-- expect: schema|-|public|-|warning/warning/warning
CREATE TABLE customer (id int PRIMARY KEY);
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- on: target
CREATE TABLE customer (id int PRIMARY KEY);
