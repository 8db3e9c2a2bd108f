-- Keys of tables that are not selected, and one that is switched off.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY, customer int REFERENCES shop.customer);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY, customer int REFERENCES shop.customer);
ALTER TABLE shop."order" DISABLE TRIGGER ALL;
CREATE TABLE shop.unselected (id int PRIMARY KEY, customer int REFERENCES shop.customer);
