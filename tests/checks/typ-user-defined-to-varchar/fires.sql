-- There is no such table on the target, or the task drops it.
-- expect: column|shop|order|State of it|warning/none/none
-- expect: column|shop|order|mail|warning/none/none
-- expect: column|shop|order|sizes|warning/none/none
-- expect: column|shop|order|history|warning/none/none
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TYPE shop."Order ""state""" AS ENUM ('new', 'paid');
CREATE DOMAIN shop.email AS text;
CREATE TYPE shop.dimensions AS (width int, height int);
CREATE TYPE shop.float_range AS RANGE (subtype = float8);
CREATE TABLE shop."order" (id int PRIMARY KEY, "State of it" shop."Order ""state""", mail shop.email,
    size shop.dimensions, period shop.float_range, sizes shop.dimensions[], history shop."Order ""state"""[]);
