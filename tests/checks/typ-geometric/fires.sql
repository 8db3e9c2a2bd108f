-- expect: column|shop|plan|a|blocker/none/none
-- expect: column|shop|plan|b|blocker/none/none
-- expect: column|shop|plan|c|blocker/none/none
-- expect: column|shop|plan|d|blocker/none/none
-- expect: column|shop|plan|e|blocker/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.plan (id int PRIMARY KEY, a line, b lseg, c box, d path, e circle);
