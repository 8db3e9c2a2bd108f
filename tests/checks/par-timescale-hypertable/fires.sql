-- Emulates the extension, which is not there to be installed: its chunks inherit, and its trigger keeps rows out.
-- expect: table|shop|mea"sure|-|blocker/blocker/warning
-- expect: table|shop|old|-|blocker/blocker/warning
-- case: UPDATE fact_extension SET name = 'timescaledb' WHERE name = 'btree_gist'
CREATE EXTENSION btree_gist;
CREATE SCHEMA shop;
CREATE SCHEMA _timescaledb_internal;
CREATE TABLE shop."mea""sure" (at timestamptz, value float);
CREATE TABLE _timescaledb_internal._hyper_1_1_chunk () INHERITS (shop."mea""sure");
CREATE TABLE shop.old (at timestamptz);
CREATE FUNCTION _timescaledb_internal.insert_blocker() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE; END';
CREATE TRIGGER ts_insert_blocker BEFORE INSERT ON shop.old FOR EACH ROW
    EXECUTE FUNCTION _timescaledb_internal.insert_blocker();
CREATE TABLE shop.customer (id int PRIMARY KEY);
