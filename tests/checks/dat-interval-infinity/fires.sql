-- options: --deep
-- servers: 17 16
-- expect: column|public|pause|length|blocker/blocker/blocker
CREATE TABLE pause (id int PRIMARY KEY, length interval, sound interval);
INSERT INTO pause VALUES (1, '-infinity', '178000000 years');
