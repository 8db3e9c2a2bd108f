-- A table that memory holds, with its indexes.
CREATE TABLE customer (id int PRIMARY KEY, name text);
-- on: target
CREATE TABLE customer (id int PRIMARY KEY, name text UNIQUE);
