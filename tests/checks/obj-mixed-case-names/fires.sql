-- expect: table|shop|BasicFeed|-|info/none/none
-- expect: table|shop|customer|-|info/none/none
-- expect: table|Other|plain|-|info/none/none
CREATE SCHEMA shop;
CREATE SCHEMA "Other";
CREATE TABLE shop."BasicFeed" (id int PRIMARY KEY);
CREATE TABLE shop.customer (id int PRIMARY KEY, "firstName" text);
CREATE TABLE "Other".plain (id int PRIMARY KEY);
