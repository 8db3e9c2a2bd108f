CREATE TABLE "order" (id int PRIMARY KEY);
CREATE RULE log AS ON INSERT TO "order" DO ALSO NOTIFY orders;
-- on: target
CREATE TABLE "order" (id int PRIMARY KEY);
CREATE TABLE other (id int PRIMARY KEY);
CREATE RULE log AS ON INSERT TO other DO ALSO NOTIFY orders;
