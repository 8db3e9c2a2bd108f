-- settings: max_prepared_transactions=12
-- hold: BEGIN; INSERT INTO customer VALUES (1)
BEGIN;
CREATE TABLE customer (id int);
PREPARE TRANSACTION 'done';
COMMIT PREPARED 'done';
