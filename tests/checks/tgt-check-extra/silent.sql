CREATE TABLE price (id int PRIMARY KEY, net numeric, gross numeric);
ALTER TABLE price ADD CONSTRAINT a CHECK (net > 0) NOT VALID;
-- on: target
CREATE TABLE price (id int PRIMARY KEY, net numeric, gross numeric, CONSTRAINT b CHECK (net > 0));
CREATE TABLE other (id int CHECK (id > 0));
