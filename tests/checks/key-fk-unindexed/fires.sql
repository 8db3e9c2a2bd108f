-- expect: constraint|shop|bill|bill "cust"|info/info/info
-- expect: constraint|shop|bill|bill_pair|info/info/info
CREATE SCHEMA shop;
CREATE TABLE shop.customer (a int PRIMARY KEY, b int, UNIQUE (a, b));
CREATE TABLE shop.bill (id int PRIMARY KEY, a int, b int,
    CONSTRAINT "bill ""cust""" FOREIGN KEY (a) REFERENCES shop.customer,
    CONSTRAINT bill_pair FOREIGN KEY (a, b) REFERENCES shop.customer (a, b));
CREATE INDEX ON shop.bill (b);
CREATE INDEX ON shop.bill (a) WHERE a > 0;
CREATE INDEX ON shop.bill USING brin (a, b);
INSERT INTO shop.bill SELECT n FROM generate_series(1, 10000) n;
ANALYZE shop.bill;
