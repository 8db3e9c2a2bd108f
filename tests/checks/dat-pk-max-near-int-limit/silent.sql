-- options: --deep
CREATE TABLE "order" (no int PRIMARY KEY, other int, big bigint UNIQUE);
INSERT INTO "order" VALUES (1500000000, 2147483647, 9223372036854775807);
CREATE TABLE branch (id smallint PRIMARY KEY);
