-- expect: column|shop|customer|na"me|warning/warning/warning
-- expect: column|shop|product|code|warning/warning/warning
-- servers: 15 15
-- servers: 12 18
CREATE SCHEMA shop;
CREATE COLLATION shop.any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE shop.customer ("na""me" varchar(20) COLLATE shop.any_case PRIMARY KEY);
CREATE TABLE shop.product (id int PRIMARY KEY, code text COLLATE shop.any_case UNIQUE);
CREATE UNIQUE INDEX product_again ON shop.product (code, id);
