-- There are others, and nobody writes there.
-- alone
CREATE TABLE customer (id int);
INSERT INTO customer SELECT generate_series(1, 1000);
CREATE DATABASE another;
