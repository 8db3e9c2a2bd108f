-- expect: rule|shop|order|copy "it"|warning/none/info
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
CREATE TABLE shop.log (id int);
CREATE RULE "copy ""it""" AS ON INSERT TO shop."order" DO ALSO INSERT INTO shop.log VALUES (new.id);
CREATE RULE off AS ON DELETE TO shop."order" DO INSTEAD NOTHING;
ALTER TABLE shop."order" DISABLE RULE off;
