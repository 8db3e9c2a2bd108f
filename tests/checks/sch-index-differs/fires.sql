-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: index|shop|the item|gone|warning/warning/warning
-- expect: index|shop|the item|gone once|blocker/blocker/blocker
-- expect: index|shop|the item|not unique|blocker/blocker/blocker
-- expect: index|shop|the item|turned|warning/warning/warning
-- expect: index|shop|the item|partial|warning/warning/warning
-- expect: index|shop|the item|broken|blocker/blocker/blocker
-- expect: index|shop|the item|of the target|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop."the item" (id int PRIMARY KEY, a int, b text);
CREATE INDEX gone ON shop."the item" (a);
CREATE UNIQUE INDEX "gone once" ON shop."the item" (a, b);
CREATE UNIQUE INDEX "not unique" ON shop."the item" (b, a);
CREATE INDEX turned ON shop."the item" (a DESC);
CREATE INDEX partial ON shop."the item" (b) WHERE a > 0;
CREATE UNIQUE INDEX broken ON shop."the item" (lower(b));
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."the item" (id int PRIMARY KEY, a int, b text);
CREATE INDEX "not unique" ON shop."the item" (b, a);
CREATE INDEX turned ON shop."the item" (a DESC NULLS LAST);
CREATE INDEX partial ON shop."the item" (b) WHERE a > 1;
CREATE UNIQUE INDEX broken ON shop."the item" (lower(b));
CREATE INDEX "of the target" ON shop."the item" USING hash (b);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'shop.broken'::regclass;
