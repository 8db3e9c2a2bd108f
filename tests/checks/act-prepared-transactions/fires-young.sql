-- One that is seconds old may be about to be committed.
-- settings: max_prepared_transactions=13
-- expect: prepared transaction|-|young|-|warning/warning/warning
BEGIN;
CREATE TABLE customer (id int);
PREPARE TRANSACTION 'young';
