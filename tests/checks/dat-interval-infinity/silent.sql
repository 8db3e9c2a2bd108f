-- options: --deep
-- servers: 17 16
CREATE TABLE pause (id int PRIMARY KEY, length interval, until date);
INSERT INTO pause VALUES (1, '178000000 years', 'infinity');
