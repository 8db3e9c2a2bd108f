-- options: --deep
CREATE TABLE measure (id int, at date);
CREATE TABLE measure_2026 () INHERITS (measure);
INSERT INTO measure_2026 VALUES (2, '2026-02-01');
CREATE TABLE part (id int) PARTITION BY LIST (id);
CREATE TABLE part_1 PARTITION OF part FOR VALUES IN (1);
INSERT INTO part VALUES (1);
