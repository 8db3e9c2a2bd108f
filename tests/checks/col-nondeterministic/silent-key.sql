-- A column of a unique index is told by the check of keys.
CREATE SCHEMA shop;
CREATE COLLATION shop.any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE shop.guest (id int PRIMARY KEY, mail text COLLATE shop.any_case UNIQUE);
