-- expect: column|shop|customer|co"de|warning/blocker/none
-- expect: column|shop|other|code|warning/warning/none
-- servers: 15 15
-- servers: 12 18
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int, "co""de" int GENERATED ALWAYS AS (id * 2) STORED PRIMARY KEY);
CREATE TABLE shop.other (id int NOT NULL UNIQUE, code int GENERATED ALWAYS AS (id * 2) STORED PRIMARY KEY);
ALTER TABLE shop.other REPLICA IDENTITY USING INDEX other_id_key;
