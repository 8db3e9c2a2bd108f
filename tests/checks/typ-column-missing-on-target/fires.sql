-- Names are what they are: another case is another column.
-- expect: column|shop|order|note|blocker/blocker/blocker
-- expect: column|shop|order|State|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, note text, "State" int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, state int);
