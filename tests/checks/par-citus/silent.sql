-- A schema of that name is not the extension.
CREATE EXTENSION btree_gist;
CREATE SCHEMA citus;
CREATE TABLE citus.shard (id int PRIMARY KEY);
