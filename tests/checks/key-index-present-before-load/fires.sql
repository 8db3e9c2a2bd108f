-- case: UPDATE fact_table_size SET heap_bytes = 67108864
-- expect: table|shop|cust"omer|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."cust""omer" (id int PRIMARY KEY, name text, code int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."cust""omer" (id int PRIMARY KEY, name text, code int UNIQUE);
CREATE INDEX ON shop."cust""omer" (name);
