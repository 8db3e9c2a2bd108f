CREATE SCHEMA shop;
CREATE TYPE shop.aclitem AS ENUM ('read', 'write');
CREATE TABLE shop."right" (id int PRIMARY KEY, given varchar(100), own shop.aclitem);
