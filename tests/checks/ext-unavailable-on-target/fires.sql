-- The last server to have it was 16.
-- servers: 15 18
-- expect: extension|-|adminpack|-|warning/warning/blocker
CREATE EXTENSION adminpack;
CREATE EXTENSION citext;
