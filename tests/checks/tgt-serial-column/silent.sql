-- Serial on the source, and one that only the target has.
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id serial PRIMARY KEY, state text);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, state text DEFAULT 'nextval(', row_number serial);
