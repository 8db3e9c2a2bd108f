-- servers: 15 15
-- servers: 10 18
-- expect: column|shop|letter|id|blocker/blocker/blocker
-- expect: column|shop|letter|no "1"|blocker/blocker/blocker
-- expect: column|shop|letter|made|warning/warning/warning
-- expect: column|shop|letter|state|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.letter (id serial PRIMARY KEY, "no ""1""" int GENERATED ALWAYS AS IDENTITY,
    made timestamptz DEFAULT now(), state text NOT NULL);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.letter (id int PRIMARY KEY, "no ""1""" int, made timestamptz, state text);
INSERT INTO shop.letter VALUES (1);
