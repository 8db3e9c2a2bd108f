CREATE SCHEMA shop;
CREATE TABLE shop.audit (id int PRIMARY KEY, relation oid);
SELECT lo_from_bytea(0, 'x');
