-- options: --deep
-- expect: index|shop|page|page_address_key|none/warning/warning
-- expect: index|shop|page|by_tags|none/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.page (id int PRIMARY KEY, address text UNIQUE, body text, tags int[]);
CREATE INDEX by_tags ON shop.page (id, tags);
CREATE INDEX ON shop.page USING hash (body);
INSERT INTO shop.page VALUES (1, repeat('x', 9000), repeat('x', 9000), array_fill(1, ARRAY[2000]));
