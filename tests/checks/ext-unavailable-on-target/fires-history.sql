-- Each version has removed some.
-- servers: 10 15
-- expect: extension|-|timetravel|-|warning/warning/blocker
CREATE EXTENSION timetravel;
CREATE EXTENSION adminpack;
