-- Such a column beside the keys, and a key with a deterministic collation of the same language.
CREATE SCHEMA shop;
CREATE COLLATION shop.any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE shop.customer (name varchar(20) COLLATE "de-x-icu" PRIMARY KEY, nick text COLLATE shop.any_case);
CREATE INDEX customer_nick ON shop.customer (nick);
