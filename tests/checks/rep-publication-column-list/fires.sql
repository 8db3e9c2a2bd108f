-- With the identity FULL a list of all columns is refused as well.
-- servers: 15 15
-- servers: 18 15
-- expect: column|public|two|b|none/blocker/none
-- expect: table|public|whole|-|none/blocker/none
-- expect: table|public|all of it|-|none/blocker/none
CREATE TABLE two (a int, b int, c text, PRIMARY KEY (a, b));
CREATE TABLE whole (id int PRIMARY KEY, x int);
ALTER TABLE whole REPLICA IDENTITY FULL;
CREATE TABLE "all of it" (id int PRIMARY KEY, x int);
ALTER TABLE "all of it" REPLICA IDENTITY FULL;
CREATE PUBLICATION "p q" FOR TABLE two (a, c), whole (id), "all of it" (id, x);
