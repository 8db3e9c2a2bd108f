-- Off for the role that loads alone.
-- settings: target fsync=on
-- settings: target full_page_writes=on
-- settings: target synchronous_commit=on
-- role: target @ROLE@
-- on: target
CREATE ROLE @ROLE@ LOGIN;
ALTER ROLE @ROLE@ SET synchronous_commit = off;
