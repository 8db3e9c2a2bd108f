-- options: --deep
-- servers: 14 13
-- expect: column|shop|limit|most|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop."limit" (id int PRIMARY KEY, most numeric, least numeric);
INSERT INTO shop."limit" VALUES (1, 'Infinity', 0), (2, '-Infinity', 'NaN');
