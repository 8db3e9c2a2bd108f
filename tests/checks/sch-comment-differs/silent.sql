-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
COMMENT ON SCHEMA public IS 'of this server';
CREATE EXTENSION citext;
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY);
COMMENT ON TABLE shop.item IS E'two\nlines';
COMMENT ON CONSTRAINT item_pkey ON shop.item IS 'a key';
COMMENT ON INDEX shop.item_pkey IS 'an index';
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY);
COMMENT ON TABLE shop.item IS E'two\nlines';
COMMENT ON CONSTRAINT item_pkey ON shop.item IS 'a key';
COMMENT ON INDEX shop.item_pkey IS 'an index';
