-- An index on the expression needs no column.
CREATE SCHEMA shop;
CREATE TABLE shop.article (id int PRIMARY KEY, body varchar(200));
CREATE INDEX ON shop.article USING gin (to_tsvector('english', body));
