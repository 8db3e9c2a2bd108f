-- Added NOT VALID, and validated since.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop."order" (id int PRIMARY KEY, customer int, total int NOT NULL);
ALTER TABLE shop."order" ADD CONSTRAINT order_customer FOREIGN KEY (customer) REFERENCES shop.customer NOT VALID;
ALTER TABLE shop."order" VALIDATE CONSTRAINT order_customer;
ALTER TABLE shop."order" ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;
ALTER TABLE shop."order" VALIDATE CONSTRAINT positive;
