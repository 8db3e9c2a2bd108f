-- options: --deep
CREATE TABLE reading (id int PRIMARY KEY, celsius float8, net numeric);
INSERT INTO reading VALUES (1, 0, 'NaN'), (2, 1e308, 0), (3, NULL, NULL), (4, -0.5, 0);
