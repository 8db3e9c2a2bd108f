-- Writers are kept out, readers are not.
-- hold: BEGIN; LOCK TABLE shop.customer IN SHARE MODE; INSERT INTO shop.letter VALUES (1)
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
CREATE TABLE shop.letter (id int);
