-- A default, an identity and null can fill a column; what is generated fills itself.
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, a int NOT NULL DEFAULT 0, b int GENERATED ALWAYS AS IDENTITY, c int,
    d int NOT NULL GENERATED ALWAYS AS (id * 2) STORED);
