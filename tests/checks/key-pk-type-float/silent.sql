-- Beside the key, or in a unique index, it does no harm.
CREATE SCHEMA shop;
CREATE TABLE shop.measure (id numeric(10, 2) PRIMARY KEY, value real UNIQUE);
