-- options: --deep
-- servers: 10 10
-- servers: 15 15
-- servers: 18 18
-- expect: constraint|shop|it"em|o f|warning/warning/blocker
-- expect: constraint|shop|visit|visit_fkey|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."or""der" (id int, line int, PRIMARY KEY (id, line));
CREATE TABLE shop."it""em" (id int PRIMARY KEY, "or""der" int, line int, sound int,
    CONSTRAINT "o f" FOREIGN KEY ("or""der", line) REFERENCES shop."or""der" (id, line));
INSERT INTO shop."or""der" VALUES (1, 1);
INSERT INTO shop."it""em" VALUES (1, 1, 1), (2, 7, NULL), (3, NULL, NULL);
CREATE TABLE shop.place (code text PRIMARY KEY);
CREATE TABLE shop.visit (code varchar(9));
INSERT INTO shop.visit VALUES ('nowhere');
ALTER TABLE shop.visit ADD CONSTRAINT visit_fkey FOREIGN KEY (code) REFERENCES shop.place NOT VALID;
SET session_replication_role = replica;
INSERT INTO shop."it""em" VALUES (4, 1, 2);
