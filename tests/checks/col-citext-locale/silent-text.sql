-- The locales differ, and text is equal by its bytes.
-- database: target LOCALE 'C' TEMPLATE template0
CREATE SCHEMA shop;
CREATE TABLE shop.guest (id int PRIMARY KEY, mail text UNIQUE);
