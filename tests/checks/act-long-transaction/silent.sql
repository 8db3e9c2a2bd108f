-- One that has written nothing holds no slot up.
-- options: --long-transaction 0
-- hold: BEGIN; SELECT count(*) FROM customer
CREATE TABLE customer (id int);
