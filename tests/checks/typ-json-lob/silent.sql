-- Text with a length that holds JSON is a string, and an array of JSON is a large object of another check.
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int PRIMARY KEY, doc varchar(2000), list jsonb[]);
