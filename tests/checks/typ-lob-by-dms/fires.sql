-- expect: column|shop|product|name|warning/none/none
-- expect: column|shop|product|raw|warning/none/none
-- expect: column|shop|product|doc|warning/none/none
-- expect: column|shop|product|docb|warning/none/none
-- expect: column|shop|product|terms|warning/none/none
-- expect: column|shop|product|tags|warning/none/none
-- expect: column|shop|product|words|warning/none/none
-- expect: column|shop|product|area|warning/none/none
-- expect: column|shop|product|size|warning/none/none
-- expect: column|shop|product|mail|warning/none/none
-- expect: column|shop|event|note|warning/none/none
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TYPE shop.dimensions AS (width int, height int);
CREATE DOMAIN shop.email AS text;
CREATE TABLE shop.product (id int PRIMARY KEY, name text, raw bytea, doc json, docb jsonb, terms xml, tags int[],
    words tsvector, area polygon, size shop.dimensions, mail shop.email);
CREATE TABLE shop.event (id int, note text) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
