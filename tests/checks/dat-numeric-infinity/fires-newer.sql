-- A newer target knows it, and AWS DMS still does not.
-- options: --deep
-- servers: 18 18
-- expect: column|public|limit_of|most|blocker/none/none
CREATE TABLE limit_of (id int PRIMARY KEY, most numeric);
INSERT INTO limit_of VALUES (1, 'Infinity');
