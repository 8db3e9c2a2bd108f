-- options: --deep
CREATE EXTENSION amcheck;
CREATE TABLE item (id int PRIMARY KEY, name text);
INSERT INTO item SELECT i, i::text FROM generate_series(1, 100) i;
CREATE INDEX ON item (name DESC);
CREATE INDEX ON item USING hash (name);
