-- expect: setting|-|temp_file_limit|-|warning/warning/warning
CREATE TABLE big (id int PRIMARY KEY, note text);
INSERT INTO big SELECT i, repeat('x', 100) FROM generate_series(1, 7000) i;
-- on: target
ALTER DATABASE @DATABASE@ SET temp_file_limit = '500kB';
