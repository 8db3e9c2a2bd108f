CREATE SCHEMA shop;
CREATE TABLE shop.call (id int PRIMARY KEY, at timestamp, "from" time(0), day date, times timestamptz[]);
