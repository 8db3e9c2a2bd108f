-- Not validated is not the same as not enforced.
-- servers: 18 17
CREATE SCHEMA shop;
CREATE TABLE shop.bill (id int PRIMARY KEY, amount int);
ALTER TABLE shop.bill ADD CONSTRAINT bill_amount CHECK (amount > 0) NOT VALID;
