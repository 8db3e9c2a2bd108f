-- expect: column|shop|product|name|warning/none/none
-- expect: column|shop|product|raw|warning/none/none
-- expect: column|shop|product|area|warning/none/none
-- expect: column|shop|product|mail|warning/none/none
-- expect: column|shop|product|more|warning/none/none
-- expect: column|shop|event|note|warning/none/none
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE EXTENSION hstore SCHEMA shop;
CREATE DOMAIN shop.email AS text;
CREATE TABLE shop.product (id int PRIMARY KEY, name text, raw bytea, area polygon, mail shop.email, more shop.hstore);
CREATE TABLE shop.event (id int, note text) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
