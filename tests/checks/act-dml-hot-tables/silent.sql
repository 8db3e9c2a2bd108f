-- Few changes.
-- case: UPDATE fact_table_statistics SET inserted = 0, updated = 99999, deleted = 0 WHERE table_oid = (SELECT oid FROM fact_table WHERE collection = 1 AND name = 'warm')
CREATE SCHEMA shop;
CREATE TABLE shop.warm (id int);
CREATE TABLE shop.cold (id int);
