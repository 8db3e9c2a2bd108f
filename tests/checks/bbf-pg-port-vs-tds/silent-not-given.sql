-- outcome: not applicable
-- reason: no endpoint was given
CREATE SCHEMA shop;
