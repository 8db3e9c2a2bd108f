-- options: --deep
CREATE TABLE shift (id int PRIMARY KEY, since time, until time, length interval, zoned timetz);
INSERT INTO shift VALUES (1, '00:00', '23:59:59.999999', '24:00:00', '23:59:59+14');
