-- Two columns in place of a range.
CREATE SCHEMA shop;
CREATE TABLE shop.booking (id int PRIMARY KEY, first date, last date, stays daterange[]);
