-- expect: column|shop|event|doc|warning/none/none
-- expect: column|shop|event|docb|warning/none/none
-- expect: column|shop|event|own|warning/none/none
CREATE SCHEMA shop;
CREATE DOMAIN shop.document AS jsonb CHECK (jsonb_typeof(VALUE) = 'object');
CREATE TABLE shop.event (id int PRIMARY KEY, doc json, docb jsonb, own shop.document);
