-- servers: 15 15
-- servers: 11 15
CREATE SCHEMA shop;
CREATE COLLATION shop.german (provider = icu, locale = 'de');
CREATE TABLE shop.guest (id int PRIMARY KEY, mail text COLLATE shop.german UNIQUE);
