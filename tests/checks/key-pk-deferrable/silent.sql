-- Deferrable foreign keys and unique constraints are not the key.
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop.keyed (id int PRIMARY KEY, code int UNIQUE DEFERRABLE,
    next int REFERENCES shop.keyed DEFERRABLE INITIALLY DEFERRED);
