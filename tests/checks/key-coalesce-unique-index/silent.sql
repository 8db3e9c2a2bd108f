-- An index on coalesce() that is not unique, a unique one on another function, a unique one that
-- only the source has while the target has the table.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, nick text);
CREATE UNIQUE INDEX customer_nick ON shop.customer (coalesce(nick, ''));
CREATE TABLE shop.other (id int PRIMARY KEY, "coalesce(" text);
CREATE INDEX other_nick ON shop.other (coalesce("coalesce(", ''));
CREATE UNIQUE INDEX other_lower ON shop.other (lower("coalesce("));
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, nick text);
CREATE INDEX customer_nick ON shop.customer (coalesce(nick, ''));
CREATE TABLE shop.unselected (id int, nick text);
CREATE UNIQUE INDEX unselected_nick ON shop.unselected (coalesce(nick, ''));
