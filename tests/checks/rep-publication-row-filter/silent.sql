-- By the key, of a table with the whole row as identity, or of inserts alone.
CREATE TABLE keyed (id int PRIMARY KEY, price int);
CREATE TABLE whole (id int PRIMARY KEY, price int);
ALTER TABLE whole REPLICA IDENTITY FULL;
CREATE TABLE chosen (id int PRIMARY KEY, price int UNIQUE NOT NULL);
ALTER TABLE chosen REPLICA IDENTITY USING INDEX chosen_price_key;
CREATE TABLE added (id int PRIMARY KEY, price int);
CREATE PUBLICATION p FOR TABLE keyed WHERE (id > 5), whole WHERE (price > 5), chosen WHERE (price > 5);
CREATE PUBLICATION q FOR TABLE added WHERE (price > 5) WITH (publish = 'insert, truncate');
