-- Three behind, and one that is newer than this catalogue.
-- servers: 10 15
-- servers: 16 15
-- case: UPDATE fact_server SET version_num = CASE version_num / 10000 WHEN 16 THEN 160011 ELSE version_num + 20 END
SELECT 1;
