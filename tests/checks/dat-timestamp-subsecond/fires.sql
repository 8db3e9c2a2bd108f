-- options: --deep
-- expect: column|shop|visit|at|warning/warning/warning
-- expect: column|shop|visit|clock|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.visit (id int PRIMARY KEY, at timestamptz, clock time, coarse timestamp);
INSERT INTO shop.visit VALUES (1, '2026-01-01 10:00:00.1234', '10:00:00.5', '2026-01-01 10:00:00.120');
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.visit (id int PRIMARY KEY, at timestamptz(3), clock time(0), coarse timestamp(2));
