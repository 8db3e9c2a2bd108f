-- A schema of that name is not the extension.
CREATE EXTENSION btree_gist;
CREATE SCHEMA timescaledb;
CREATE TABLE timescaledb.hypertable (id int PRIMARY KEY);
