-- servers: 15 15
-- servers: 18 15
-- expect: column|public|two|b|none/blocker/none
-- expect: column|public|whole|x|none/blocker/none
CREATE TABLE two (a int, b int, c text, PRIMARY KEY (a, b));
CREATE TABLE whole (id int PRIMARY KEY, x int);
ALTER TABLE whole REPLICA IDENTITY FULL;
CREATE PUBLICATION "p q" FOR TABLE two (a, c), whole (id);
