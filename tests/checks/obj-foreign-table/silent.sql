-- The extension alone.
CREATE EXTENSION postgres_fdw;
CREATE TABLE near (id int PRIMARY KEY);
