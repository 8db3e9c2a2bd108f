-- expect: database|-|@DATABASE@|-|warning/warning/warning
-- expect: collation|pg_catalog|de-x-icu|-|warning/warning/warning
-- database: source LOCALE_PROVIDER icu ICU_LOCALE 'en' TEMPLATE template0
-- servers: 15 15
CREATE TABLE word (id int PRIMARY KEY, a text COLLATE "de-x-icu", b text COLLATE "sv-x-icu");
UPDATE pg_database SET datcollversion = '1.0' WHERE datname = '@DATABASE@';
UPDATE pg_collation SET collversion = '1.0' WHERE collname = 'de-x-icu';
