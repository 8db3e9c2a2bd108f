-- One that writes, and is not old.
-- hold: BEGIN; INSERT INTO customer VALUES (1)
CREATE TABLE customer (id int);
