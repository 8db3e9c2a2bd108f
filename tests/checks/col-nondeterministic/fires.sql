-- expect: column|shop|guest|mail "x"|warning/warning/warning
-- servers: 15 15
-- servers: 12 18
CREATE SCHEMA shop;
CREATE COLLATION shop.any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE shop.guest (id int PRIMARY KEY, "mail ""x""" text COLLATE shop.any_case, name text COLLATE "C");
