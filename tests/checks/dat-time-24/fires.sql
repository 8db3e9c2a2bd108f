-- options: --deep
-- expect: column|public|shift|until|warning/info/info
-- expect: column|public|shift|zoned|warning/info/info
CREATE TABLE shift (id int PRIMARY KEY, since time, until time, zoned timetz);
INSERT INTO shift VALUES (1, '16:00', '24:00:00', '24:00:00+02');
