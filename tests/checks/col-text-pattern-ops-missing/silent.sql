-- Such an index has the class already, or a collation of its own, or holds no text.
-- database: source LOCALE 'C' TEMPLATE template0
CREATE SCHEMA shop;
CREATE TABLE shop.word (id int PRIMARY KEY, a text, b text COLLATE "C");
CREATE INDEX ON shop.word (a text_pattern_ops);
CREATE INDEX ON shop.word (b);
