-- options: --phase verify
-- servers: 10 18
-- servers: 15 15
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int GENERATED ALWAYS AS IDENTITY, number serial);
CREATE VIEW shop.some AS SELECT * FROM shop.item;
CREATE MATERIALIZED VIEW shop.kept AS SELECT * FROM shop.item;
CREATE TABLE shop.awsdms_ddl_audit (c_key bigserial PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.awsdms_status (id int);
CREATE TABLE shop.item (number serial, id int GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME shop.other_name));
CREATE VIEW shop.some AS SELECT * FROM shop.item;
CREATE MATERIALIZED VIEW shop.kept AS SELECT * FROM shop.item;
