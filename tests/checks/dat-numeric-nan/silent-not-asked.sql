-- outcome: not asked for
-- reason: collect with --deep
CREATE TABLE price (id int PRIMARY KEY, net numeric);
INSERT INTO price VALUES (1, 'NaN');
