-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: rule|shop|item|gone|blocker/blocker/blocker
-- expect: rule|shop|item|other|blocker/blocker/blocker
-- expect: rule|shop|item|off|blocker/blocker/blocker
-- expect: rule|shop|item|new|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, a int);
CREATE RULE gone AS ON DELETE TO shop.item DO INSTEAD NOTHING;
CREATE RULE other AS ON INSERT TO shop.item WHERE NEW.a > 1 DO INSTEAD NOTHING;
CREATE RULE off AS ON UPDATE TO shop.item DO ALSO NOTHING;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, a int);
CREATE RULE other AS ON INSERT TO shop.item WHERE NEW.a > 2 DO INSTEAD NOTHING;
CREATE RULE off AS ON UPDATE TO shop.item DO ALSO NOTHING;
ALTER TABLE shop.item DISABLE RULE off;
CREATE RULE new AS ON UPDATE TO shop.item DO ALSO NOTHING;
