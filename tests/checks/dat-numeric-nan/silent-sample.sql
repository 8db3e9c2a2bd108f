-- Nothing found in a part of the rows is not a pass.
-- options: --deep --probe-rows 1000
-- outcome: sampled
-- reason: of 2 tables 1 were read in part
CREATE TABLE price (id int, net numeric);
INSERT INTO price SELECT i, i FROM generate_series(1, 20000) i;
ANALYZE price;
CREATE TABLE small (id int, net numeric);
INSERT INTO small VALUES (1, 1);
