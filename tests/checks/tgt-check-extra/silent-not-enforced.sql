-- A constraint that nobody enforces refuses nothing.
-- servers: 15 18
CREATE TABLE price (id int PRIMARY KEY, net numeric);
-- on: target
CREATE TABLE price (id int PRIMARY KEY, net numeric CHECK (net > 0) NOT ENFORCED);
