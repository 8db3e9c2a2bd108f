-- case: UPDATE fact_table_statistics SET inserted = 0, updated = 99999, deleted = 1 WHERE table_oid = (SELECT oid FROM fact_table WHERE collection = 1 AND name = 'hot')
-- expect: table|shop|hot|-|info/info/none
CREATE SCHEMA shop;
CREATE TABLE shop.hot (id int);
CREATE TABLE shop.cold (id int);
