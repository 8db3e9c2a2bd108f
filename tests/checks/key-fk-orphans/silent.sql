-- options: --deep
-- servers: 15 15
-- servers: 18 18
CREATE TABLE "order" (id int PRIMARY KEY, above int REFERENCES "order");
CREATE TABLE item (id int PRIMARY KEY, "order" int REFERENCES "order", part int);
INSERT INTO "order" VALUES (1, NULL), (2, 1);
INSERT INTO item VALUES (1, 1, 5), (2, NULL, 6);
ALTER TABLE item ADD CONSTRAINT late FOREIGN KEY ("order") REFERENCES "order" NOT VALID;
