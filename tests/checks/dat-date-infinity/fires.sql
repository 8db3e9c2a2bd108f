-- options: --deep
-- servers: 10 10
-- servers: 18 18
-- expect: column|shop|con"tract|until|blocker/info/info
-- expect: column|shop|con"tract|since|blocker/info/info
-- expect: column|shop|con"tract|at|blocker/info/info
CREATE SCHEMA shop;
CREATE DOMAIN shop.day AS date;
CREATE TABLE shop."con""tract" (id int PRIMARY KEY, until shop.day, since timestamp, at timestamptz, sound date);
INSERT INTO shop."con""tract" VALUES (1, 'infinity', '-infinity', 'infinity', '2026-01-01'), (2, NULL, NULL, NULL, NULL);
