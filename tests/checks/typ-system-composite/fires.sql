-- expect: column|shop|audit|table|none/blocker/blocker
-- servers: 12 15
CREATE SCHEMA shop;
CREATE TABLE shop.audit (id int PRIMARY KEY, "table" pg_class);
