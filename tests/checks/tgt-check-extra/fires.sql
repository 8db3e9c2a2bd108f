-- expect: constraint|shop|pri"ce|stricter|warning/blocker/warning
-- expect: constraint|shop|pri"ce|one_each|warning/blocker/warning
CREATE SCHEMA shop;
CREATE TABLE shop."pri""ce" (id int PRIMARY KEY, net numeric, CHECK (net > 0));
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."pri""ce" (id int PRIMARY KEY, net numeric, CHECK (net > 0), CONSTRAINT stricter CHECK (net > 1),
    CONSTRAINT one_each EXCLUDE USING btree (net WITH =));
