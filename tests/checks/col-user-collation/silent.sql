-- The target has the same.
-- servers: 15 15
-- servers: 12 18
CREATE SCHEMA shop;
CREATE COLLATION shop.german (provider = icu, locale = 'de');
CREATE TABLE shop.word (id int PRIMARY KEY, a text COLLATE shop.german, b text COLLATE "C");
-- on: target
CREATE SCHEMA shop;
CREATE COLLATION shop.german (provider = icu, locale = 'de');
