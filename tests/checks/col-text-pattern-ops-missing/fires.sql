-- database: source LOCALE 'C' TEMPLATE template0
-- expect: database|-|@DATABASE@|-|info/info/info
CREATE SCHEMA shop;
CREATE TABLE shop.word (id int PRIMARY KEY, a text);
CREATE INDEX ON shop.word (a);
