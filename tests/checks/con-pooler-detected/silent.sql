-- servers: 10 15
-- servers: 18 15
-- A role that may not replicate is refused by the server itself, and is not asked to try.
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
