-- servers: 15 15
-- servers: 18 15
-- expect: column|public|o"rder|pri"ce|none/blocker/none
CREATE TABLE "o""rder" (id int PRIMARY KEY, "pri""ce" int, city text);
CREATE PUBLICATION p FOR TABLE "o""rder" WHERE ("pri""ce" > 5 AND id < 100);
