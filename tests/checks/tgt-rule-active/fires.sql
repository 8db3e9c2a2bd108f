-- expect: rule|shop|order|no "delete|warning/info/info
-- expect: rule|shop|order|log|warning/info/info
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
CREATE RULE "no ""delete" AS ON DELETE TO shop."order" DO INSTEAD NOTHING;
CREATE RULE log AS ON INSERT TO shop."order" DO ALSO NOTIFY orders;
CREATE RULE off AS ON UPDATE TO shop."order" DO INSTEAD NOTHING;
ALTER TABLE shop."order" DISABLE RULE off;
