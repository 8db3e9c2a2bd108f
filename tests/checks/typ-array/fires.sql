-- expect: column|shop|product|tags|warning/none/none
-- expect: column|shop|product|states|warning/none/none
-- expect: column|shop|product|list|warning/none/none
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE DOMAIN shop.list AS int[] CHECK (array_ndims(VALUE) = 1);
CREATE TABLE shop.product (id int PRIMARY KEY, tags text[], states shop.state[], list shop.list);
