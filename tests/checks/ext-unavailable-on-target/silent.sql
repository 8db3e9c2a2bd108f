-- It could be created there, and is not yet.
-- servers: 15 18
CREATE EXTENSION citext;
CREATE TABLE customer (id int PRIMARY KEY, name citext);
