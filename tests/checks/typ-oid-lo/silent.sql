-- An oid where there are no large objects points elsewhere, and a large object that nobody keeps is no column's.
CREATE SCHEMA shop;
CREATE TABLE shop.film (id int PRIMARY KEY, poster oid);
