-- Just mended; the target is not read from.
-- case: UPDATE fact_server SET version_num = CASE (SELECT side FROM collection WHERE id = collection) WHEN 'source' THEN 170005 ELSE 140001 END
SELECT 1;
