-- The last server to have its type was 10.
-- servers: 10 15
-- expect: extension|-|chkpass|-|blocker/blocker/blocker
SET client_min_messages = error;
CREATE EXTENSION chkpass;
CREATE TABLE account (id int PRIMARY KEY, password chkpass);
