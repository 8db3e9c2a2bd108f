-- outcome: not applicable
-- reason: self-managed
CREATE ROLE @ROLE@ CREATEROLE;
