-- Another library than the source's is emulated: here both sides have one.
-- database: LOCALE_PROVIDER icu ICU_LOCALE 'en' TEMPLATE template0
-- case: UPDATE fact_database_locale SET actual_version = '57.1' WHERE collection IN (SELECT id FROM collection WHERE side = 'target')
-- case: UPDATE fact_collation SET actual_version = '57.1' WHERE name = 'de-x-icu' AND collection IN (SELECT id FROM collection WHERE side = 'target')
-- expect: database|-|@DATABASE@|-|info/warning/warning
-- expect: collation|pg_catalog|de-x-icu|-|info/warning/warning
CREATE TABLE word (id int PRIMARY KEY, a text COLLATE "de-x-icu", b text COLLATE "sv-x-icu");
-- on: target
CREATE TABLE word (id int PRIMARY KEY, a text COLLATE "de-x-icu", b text COLLATE "sv-x-icu");
