-- One whose catalog says that it was checked, as after a change of what it calls, and one that says it was not.
-- options: --deep
-- servers: 10 10
-- servers: 18 18
-- expect: constraint|shop|pri"ce|n"et|warning/warning/blocker
-- expect: constraint|shop|pri"ce|late|warning/warning/warning
CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('good', 'bad');
CREATE TABLE shop."pri""ce" ("ne""t" numeric, gross numeric, mood shop.mood, CHECK (mood <> 'bad'::shop.mood));
INSERT INTO shop."pri""ce" VALUES (-1, 2, 'good'), (NULL, 3, NULL);
ALTER TABLE shop."pri""ce" ADD CONSTRAINT "n""et" CHECK ("ne""t" > 0) NOT VALID;
ALTER TABLE shop."pri""ce" ADD CONSTRAINT late CHECK (gross > 2) NOT VALID;
ALTER TABLE shop."pri""ce" ADD CONSTRAINT gross CHECK (gross > 0 AND gross < 10) NOT VALID;
UPDATE pg_constraint SET convalidated = true WHERE conname = 'n"et';
