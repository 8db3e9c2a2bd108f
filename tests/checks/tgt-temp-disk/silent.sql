CREATE TABLE big (id int PRIMARY KEY, note text);
INSERT INTO big SELECT i, repeat('x', 100) FROM generate_series(1, 7000) i;
CREATE TABLE plain (id int, note text);
INSERT INTO plain SELECT i, repeat('x', 100) FROM generate_series(1, 15000) i;
-- on: target
ALTER DATABASE @DATABASE@ SET temp_file_limit = '1300kB';
