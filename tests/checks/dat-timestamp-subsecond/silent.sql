-- options: --deep
CREATE TABLE visit (id int PRIMARY KEY, at timestamptz, fine timestamp, day date);
INSERT INTO visit VALUES (1, '2026-01-01 10:00:00.250', '2026-01-01 10:00:00.123456', '2026-01-01'), (2, 'infinity', NULL, NULL);
-- on: target
CREATE TABLE visit (id int PRIMARY KEY, at timestamptz(3), fine timestamp, day date);
