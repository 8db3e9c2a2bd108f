-- Both are published, or TRUNCATE is not.
CREATE TABLE customer (id int PRIMARY KEY);
CREATE TABLE "order" (id int PRIMARY KEY, customer int REFERENCES customer);
CREATE TABLE city (id int PRIMARY KEY);
CREATE TABLE street (id int PRIMARY KEY, city int REFERENCES city);
CREATE PUBLICATION p FOR TABLE customer, "order";
CREATE PUBLICATION q FOR TABLE city WITH (publish = 'insert, update, delete');
