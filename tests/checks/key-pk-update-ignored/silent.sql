-- Deletes that are passed on, and updates of a unique column that is not the primary key.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, code int UNIQUE);
CREATE TABLE shop.bill (id int PRIMARY KEY, customer int REFERENCES shop.customer ON DELETE CASCADE,
    code int REFERENCES shop.customer (code) ON UPDATE CASCADE);
