-- expect: collation|shop|German "x"|-|warning/blocker/warning
-- expect: collation|shop|nordic|-|warning/warning/warning
-- expect: collation|shop|any_case|-|warning/warning/warning
-- expect: collation|shop|spare|-|warning/warning/warning
-- servers: 15 15
-- servers: 12 18
CREATE SCHEMA shop;
CREATE COLLATION shop."German ""x""" (provider = icu, locale = 'de');
CREATE COLLATION shop.nordic (provider = icu, locale = 'sv');
CREATE COLLATION shop.any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE COLLATION shop.spare (provider = icu, locale = 'fi');
CREATE TABLE shop.word (id int PRIMARY KEY, a text COLLATE shop."German ""x""", b text COLLATE shop.nordic);
-- on: target
CREATE SCHEMA shop;
CREATE COLLATION shop.nordic (provider = icu, locale = 'da');
CREATE COLLATION shop.any_case (provider = icu, locale = 'und-u-ks-level2');
