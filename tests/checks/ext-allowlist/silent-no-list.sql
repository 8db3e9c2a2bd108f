-- outcome: not applicable
-- reason: no list of allowed extensions
CREATE EXTENSION citext;
