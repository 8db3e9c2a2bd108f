-- role: target @ROLE@
-- expect: extension|-|citext|-|warning/blocker/blocker
CREATE EXTENSION citext;
-- on: target
CREATE ROLE @ROLE@ LOGIN;
