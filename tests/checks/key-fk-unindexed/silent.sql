-- The columns lead an index, in another order; a hash index; and a small table.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (a int PRIMARY KEY, b int, UNIQUE (a, b));
CREATE TABLE shop.bill (id int PRIMARY KEY, a int, b int,
    FOREIGN KEY (a, b) REFERENCES shop.customer (a, b), FOREIGN KEY (b) REFERENCES shop.customer,
    c int REFERENCES shop.customer);
CREATE INDEX ON shop.bill (b, a, id);
CREATE INDEX ON shop.bill USING hash (c);
INSERT INTO shop.bill SELECT n FROM generate_series(1, 10000) n;
CREATE TABLE shop.small (id int REFERENCES shop.customer);
INSERT INTO shop.small SELECT NULL FROM generate_series(1, 9999);
ANALYZE shop.bill, shop.small;
