-- options: --deep
CREATE TABLE price (id int PRIMARY KEY, net numeric, ratio float8, note text);
INSERT INTO price VALUES (1, 0, 'NaN', 'NaN'), (2, NULL, 1, NULL);
