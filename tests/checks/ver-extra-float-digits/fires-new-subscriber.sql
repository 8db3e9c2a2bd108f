-- A subscriber from 15 on asks for all digits.
-- servers: 10 15
-- expect: setting|-|extra_float_digits|-|warning/none/none
CREATE TABLE measure (id int PRIMARY KEY, value real);
