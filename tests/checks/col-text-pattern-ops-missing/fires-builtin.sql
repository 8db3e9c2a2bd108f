-- servers: 17 15
-- database: source LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' TEMPLATE template0
-- expect: database|-|@DATABASE@|-|info/info/info
CREATE SCHEMA shop;
CREATE TABLE shop.word (id int PRIMARY KEY, a text);
CREATE INDEX ON shop.word (a);
