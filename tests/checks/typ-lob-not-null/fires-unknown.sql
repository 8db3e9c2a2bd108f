-- Without settings nobody knows the mode; a column that may be null, or is no large object, is never in danger.
-- expect: column|shop|log|line|warning/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text NOT NULL, note text, name varchar(20) NOT NULL);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text NOT NULL, note text, name varchar(20) NOT NULL);
