-- A GiST index without a constraint; a deferrable constraint is another check's.
CREATE SCHEMA shop;
CREATE TABLE shop.room (id int PRIMARY KEY, area box, EXCLUDE USING gist (area WITH &&) DEFERRABLE);
CREATE INDEX ON shop.room USING gist (area);
