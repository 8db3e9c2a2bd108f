CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL, code int NOT NULL);
-- on: target
CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL, code int, own int NOT NULL DEFAULT 1);
