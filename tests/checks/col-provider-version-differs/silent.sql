-- database: LOCALE_PROVIDER icu ICU_LOCALE 'en' TEMPLATE template0
CREATE TABLE word (id int PRIMARY KEY, a text COLLATE "de-x-icu");
-- on: target
CREATE TABLE word (id int PRIMARY KEY, a text COLLATE "de-x-icu");
