-- expect: column|shop|booking|stay|blocker/none/none
-- expect: column|shop|booking|own|blocker/none/none
-- expect: column|shop|booking|many|blocker/none/none
CREATE SCHEMA shop;
CREATE TYPE shop.float_range AS RANGE (subtype = float8);
CREATE TABLE shop.booking (id int PRIMARY KEY, stay daterange, own shop.float_range, many int4multirange);
