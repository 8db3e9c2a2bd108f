-- options: --target-platform azure
-- expect: cast|-|shop.mood AS integer|-|warning/warning/blocker
CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('sad');
CREATE FUNCTION shop.number(shop.mood) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';
CREATE CAST (shop.mood AS int) WITH FUNCTION shop.number(shop.mood);
