-- outcome: not applicable
-- reason: is not installed
CREATE TABLE customer (id int);
