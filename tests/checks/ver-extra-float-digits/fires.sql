-- servers: 11 14
-- expect: setting|-|extra_float_digits|-|warning/warning/none
CREATE TABLE measure (id int PRIMARY KEY, "a ""b" double precision);
