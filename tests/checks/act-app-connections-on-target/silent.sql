-- The role of the migration itself, and somebody on the source.
-- hold: SELECT 1
-- hold: target SELECT 1
SELECT 1;
