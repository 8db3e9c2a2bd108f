-- expect: table|shop|picture|-|warning/warning/warning
-- servers: 11 15
CREATE SCHEMA shop;
CREATE TABLE shop.picture (name varchar(20)) WITH OIDS;
CREATE TABLE shop.other (id oid PRIMARY KEY);
