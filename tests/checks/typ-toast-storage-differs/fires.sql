-- expect: column|shop|log|line|info/info/info
-- expect: column|shop|log|raw|info/info/info
-- servers: 15 15
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text, raw bytea COMPRESSION pglz, doc text);
ALTER TABLE shop.log ALTER COLUMN line SET STORAGE EXTERNAL;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text, raw bytea, doc text);
