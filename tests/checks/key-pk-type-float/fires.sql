-- expect: column|shop|measure|at "x"|warning/none/none
-- expect: column|shop|price|amount|warning/none/none
CREATE SCHEMA shop;
CREATE DOMAIN shop.amount AS real;
CREATE TABLE shop.measure (id int, "at ""x""" double precision, PRIMARY KEY (id, "at ""x"""));
CREATE TABLE shop.price (amount shop.amount PRIMARY KEY);
