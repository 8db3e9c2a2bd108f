-- One that has written nothing holds no slot up.
-- alone
-- options: --long-transaction 0
-- hold: BEGIN; SELECT count(*) FROM customer
CREATE TABLE customer (id int);
