-- options: --deep
CREATE TABLE limit_of (id int PRIMARY KEY, most numeric, least float8);
INSERT INTO limit_of VALUES (1, 'NaN', 'Infinity'), (2, 1e30, 0);
