-- role: target @ROLE@
-- servers: 15 15
-- servers: 10 18
-- expect: function|public|autoinc||warning/warning/blocker
CREATE FUNCTION autoinc() RETURNS trigger LANGUAGE c AS 'autoinc';
-- on: target
CREATE ROLE @ROLE@ LOGIN;
