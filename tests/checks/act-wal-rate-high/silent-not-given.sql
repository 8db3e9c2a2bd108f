-- outcome: not applicable
-- reason: was not given
CREATE TABLE customer (id int);
